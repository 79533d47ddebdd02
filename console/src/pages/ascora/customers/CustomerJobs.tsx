import { Text } from '@mantine/core';
import { IconBriefcase } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useOrganisation } from '@/session/me';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { count, money } from '@/ui/numbers';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { TextLink } from '@/ui/TextLink';
import { customerJobsQuery, JOBS_SHOWN } from '../queries';
import type { Customer, CustomerJob } from '../types';

const COLUMNS: Column<CustomerJob>[] = [
  {
    header: 'Job',
    title: true,
    cell: ({ id, jobNumber, jobTitle }) => (
      <>
        <TextLink to="/ascora/jobs/$jobId" params={{ jobId: id }} size="sm" fw={600}>
          {jobNumber ?? 'Not in Ascora yet'}
        </TextLink>
        <Text size="xs" c="dimmed" fw={400}>
          {jobTitle}
        </Text>
      </>
    ),
  },
  { header: 'Status', cell: ({ jobStatus }) => (jobStatus ? <StatusBadge status={jobStatus} /> : '–') },
  { header: 'Suburb', cell: ({ suburb }) => suburb ?? '–' },
  { header: 'Created', cell: ({ dateCreated }) => <TimeAgo at={dateCreated} otherwise="–" /> },
  {
    header: 'Total, without tax',
    align: 'right',
    cell: ({ totalExTax, currency }) => (totalExTax === null ? '–' : money(totalExTax, currency)),
  },
];

/** The newest jobs at a customer's. */
export function CustomerJobs({ customer }: { customer: Customer }) {
  const { orgId } = useOrganisation();
  const { data, error } = useQuery(customerJobsQuery(orgId, customer.id));
  const more = data && data.total > JOBS_SHOWN;
  return (
    <Section
      title="Jobs"
      description={more ? `The newest ${JOBS_SHOWN} of ${count(data.total)}` : undefined}
      flush
    >
      {error && !data ? (
        <ProblemAlert error={error} />
      ) : (
        <DataTable
          label="Jobs"
          columns={COLUMNS}
          rows={data?.rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon={IconBriefcase} title="No jobs">
              Jobs at this customer’s are here after the next sync.
            </EmptyState>
          }
        />
      )}
    </Section>
  );
}
