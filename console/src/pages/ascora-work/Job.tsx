import { Button, Grid, Group, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ascora, dataOf } from '@/api/client';
import { useOrganisation } from '@/session/me';
import { Only } from '@/session/Only';
import { Facts } from '@/ui/Facts';
import { money } from '@/ui/numbers';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/StatusBadge';
import { tell } from '@/ui/tell';
import { TimeAgo } from '@/ui/TimeAgo';
import { TextLink } from '@/ui/TextLink';
import { JobAttachments } from './JobAttachments';
import { JobNotes } from './JobNotes';
import { JobStatusChange } from './JobStatusChange';
import { jobQuery, keys } from './queries';
import type { Job as JobRow } from './types';
import { ViewInAscora } from './ViewInAscora';

const route = getRouteApi('/ascora/jobs/$jobId');

/** One job: its facts, and what can be done with it. */
export function Job() {
  const { jobId } = route.useParams();
  const job = useQuery(jobQuery(useOrganisation(), jobId));
  if (job.isError) return <ProblemAlert error={job.error} />;
  const row = job.data;
  return (
    <>
      <PageHeader
        title={row?.jobTitle ?? (row ? 'Untitled job' : 'Job')}
        above={[{ label: 'Jobs', to: '/ascora/jobs' }]}
        badge={row?.jobStatus && <StatusBadge status={row.jobStatus} size="lg" />}
        description={row && <Origin job={row} />}
        actions={
          row && (
            <>
              <ViewInAscora page="job" id={row.ascoraJobId} number={row.jobNumber} />
              <Only role="operator">
                <RefreshJob job={row} />
                <JobStatusChange job={row} />
              </Only>
            </>
          )
        }
      />
      {row && <Parts job={row} />}
    </>
  );
}

function Origin({ job }: { job: JobRow }) {
  return (
    <>
      {job.jobNumber ?? 'No number yet'} · {job.reportId ? 'made from a report' : 'from Ascora'} · synced{' '}
      <TimeAgo at={job.lastSyncedAt} />
      {job.missingSince && ' · no longer in Ascora’s list'}
    </>
  );
}

function Parts({ job }: { job: JobRow }) {
  return (
    <Grid>
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Stack>
          <Section title="Details">
            <JobFacts job={job} />
          </Section>
          {job.description && (
            <Section title="Description">
              <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {job.description}
              </Text>
            </Section>
          )}
          {job.workUndertaken && (
            <Section title="Work undertaken">
              <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {job.workUndertaken}
              </Text>
            </Section>
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Stack>
          <JobNotes job={job} />
          <JobAttachments job={job} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

function JobFacts({ job }: { job: JobRow }) {
  const amount = (value: number | null) => value !== null && money(value, job.currency);
  return (
    <Facts
      cols={2}
      facts={[
        ['Customer', job.customerId ? <CustomerLink job={job} /> : job.customerName],
        ['Ascora’s status', job.ascoraStatusText],
        ['E-mail', job.customerEmail],
        ['Phone', job.customerPhone],
        ['Address', job.jobAddress],
        ['Job type', job.jobType],
        ['Priority', job.priority && <StatusBadge status={job.priority} />],
        ['Purchase order', job.purchaseOrderNumber],
        ['Estimated cost', amount(job.estimatedCost)],
        ['Total with tax', amount(job.totalIncTax)],
        ['Created', <TimeAgo key="created" at={job.dateCreated} otherwise="–" />],
        ['Scheduled', <TimeAgo key="scheduled" at={job.scheduledDate} otherwise="–" />],
        ['Completed', <TimeAgo key="completed" at={job.completedDate} otherwise="–" />],
        ['Assigned to', job.assignedToName],
        ...Object.entries(job.customFields).map(([name, value]): [string, string] => [name, value]),
      ]}
    />
  );
}

function CustomerLink({ job }: { job: JobRow }) {
  return (
    <TextLink to="/ascora/customers/$customerId" params={{ customerId: job.customerId ?? '' }} size="sm">
      {job.customerName ?? 'Customer'}
    </TextLink>
  );
}

function RefreshJob({ job }: { job: JobRow }) {
  const org = useOrganisation();
  const queries = useQueryClient();
  const refresh = useMutation({
    mutationFn: () =>
      dataOf(
        ascora.POST('/api/organizations/{orgId}/ascora/jobs/{jobId}/refresh', {
          params: { path: { ...org, jobId: job.id } },
        }),
      ),
    onSuccess: () => {
      tell('Read from Ascora again');
      return queries.invalidateQueries({ queryKey: keys.jobs(org) });
    },
  });
  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconRefresh size={16} />}
        loading={refresh.isPending}
        onClick={() => refresh.mutate()}
      >
        Refresh
      </Button>
    </Group>
  );
}
