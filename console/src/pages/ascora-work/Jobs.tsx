import { Button, Group, Stack, Text } from '@mantine/core';
import { IconBriefcase, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useOrganisation } from '@/session/me';
import { Only } from '@/session/Only';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';

import { money } from '@/ui/numbers';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { SearchInput } from '@/ui/SearchInput';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';

import { TextLink } from '@/ui/TextLink';
import { WordFilter } from '@/ui/WordFilter';
import { JOB_FILTERS } from './jobStatus';
import { JobStatistics } from './JobStatistics';
import { DEFAULT_JOB_SORT, jobsQuery } from './queries';
import type { Job } from './types';

const route = getRouteApi('/ascora/jobs');

export function Jobs() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const jobs = useQuery(jobsQuery(useOrganisation(), search));
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: true });
  return (
    <>
      <PageHeader
        title="Jobs"
        description="Jobs as Ascora has them, mirrored with every sync."
        actions={<CreateJob />}
      />
      <Stack>
        <JobStatistics />
        <Section flush>
          <Group p="md" gap="sm">
            <SearchInput
              label="Search title, customer, number"
              value={search.search}
              onChange={(text) => change({ search: text })}
            />
            <WordFilter
              label="Status"
              words={JOB_FILTERS}
              value={search.status}
              onChange={(status) => change({ status })}
            />
          </Group>
          {jobs.isError ? (
            <ProblemAlert error={jobs.error} />
          ) : (
            <DataTable
              label="Jobs"
              columns={COLUMNS}
              rows={jobs.data?.jobs}
              rowKey={(job) => job.id}
              total={jobs.data?.total}
              page={search.page}
              onPage={(page) => change({ page })}
              sort={search.sort ?? DEFAULT_JOB_SORT}
              onSort={(sort) => change({ sort })}
              empty={<NoJobs filtered={Boolean(search.search ?? search.status)} />}
            />
          )}
        </Section>
      </Stack>
    </>
  );
}

const COLUMNS: Column<Job>[] = [
  { header: 'Job', title: true, sort: 'title', cell: (job) => <JobTitle job={job} /> },
  { header: 'Customer', sort: 'customer', cell: ({ customerName }) => customerName ?? '–' },
  {
    header: 'Status',
    sort: 'status',
    cell: ({ jobStatus }) => (jobStatus ? <StatusBadge status={jobStatus} /> : '–'),
  },
  {
    header: 'Estimated cost',
    sort: 'cost',
    align: 'right',
    cell: ({ estimatedCost, currency }) => (estimatedCost === null ? '–' : money(estimatedCost, currency)),
  },
  {
    header: 'Scheduled',
    sort: 'scheduled',
    cell: ({ scheduledDate }) => <TimeAgo at={scheduledDate} otherwise="–" />,
  },
  {
    header: 'Created',
    sort: 'dateCreated',
    cell: ({ dateCreated }) => <TimeAgo at={dateCreated} otherwise="–" />,
  },
];

function JobTitle({ job }: { job: Job }) {
  return (
    <>
      <TextLink to="/ascora/jobs/$jobId" params={{ jobId: job.id }} fw={600} size="sm">
        {job.jobTitle ?? 'Untitled job'}
      </TextLink>
      <Text size="xs" c="dimmed">
        {job.jobNumber ?? 'No number yet'}
        {job.reportId && ' · from a report'}
      </Text>
    </>
  );
}

function CreateJob() {
  return (
    <Only role="operator">
      <Button component={Link} to="/ascora/jobs/new" leftSection={<IconPlus size={16} />}>
        Create from report
      </Button>
    </Only>
  );
}

function NoJobs({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState icon={IconBriefcase} title="No job matches">
      Change the search or the status.
    </EmptyState>
  ) : (
    <EmptyState
      icon={IconBriefcase}
      title="No jobs yet"
      action={
        <Button component={Link} to="/integrations/ascora/setup" variant="default">
          Ascora connection
        </Button>
      }
    >
      Connect Ascora and run a first sync, or make a job from a report.
    </EmptyState>
  );
}
