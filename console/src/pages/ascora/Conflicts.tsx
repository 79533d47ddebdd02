import { Group, SegmentedControl } from '@mantine/core';
import { IconArrowsSplit } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { AscoraSchemas } from '@/api/client';
import { useOrganisation } from '@/session/me';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { TextLink } from '@/ui/TextLink';
import { CustomerName } from './conflicts/CustomerName';
import { fieldLabel } from './fields';
import { conflictsQuery, type ConflictsSearch } from './queries';

const ROUTE = '/ascora/conflicts';

const COLUMNS: Column<AscoraSchemas['AscoraConflict']>[] = [
  {
    header: 'Customer',
    title: true,
    cell: ({ id, resourceId }) => (
      <TextLink to="/ascora/conflicts/$conflictId" params={{ conflictId: String(id) }} size="sm" fw={600}>
        <CustomerName customerId={resourceId} />
      </TextLink>
    ),
  },
  { header: 'Fields', cell: ({ fields }) => fields.map(({ name }) => fieldLabel(name)).join(', ') },
  { header: 'Found', cell: ({ detectedAt }) => <TimeAgo at={detectedAt} /> },
  { header: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
  { header: 'Decided', cell: ({ resolvedAt }) => <TimeAgo at={resolvedAt} otherwise="–" /> },
];

/** Changes that met other changes in Ascora, and wait for a decision. */
export function Conflicts() {
  const { orgId } = useOrganisation();
  const search = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: ROUTE });
  const { data, error, refetch } = useQuery({
    ...conflictsQuery(orgId, search),
    placeholderData: keepPreviousData,
  });
  const choose = (status: string) =>
    void navigate({
      search: { status: status === 'open' ? undefined : (status as ConflictsSearch['status']) },
      replace: true,
    });
  return (
    <>
      <PageHeader
        title="Conflicts"
        above={[{ label: 'Customers', to: '/ascora/customers' }]}
        description="Fields that were changed here and in Ascora. Nothing of such a change is sent before somebody has decided."
      />
      <Section flush>
        <Group p="md">
          <SegmentedControl
            aria-label="Which conflicts"
            data={[
              { value: 'open', label: 'Open' },
              { value: 'resolved', label: 'Resolved' },
              { value: 'all', label: 'All' },
            ]}
            value={search.status ?? 'open'}
            onChange={choose}
          />
        </Group>
        {error && !data ? (
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        ) : (
          <DataTable
            label="Conflicts"
            columns={COLUMNS}
            rows={data?.rows}
            rowKey={({ id }) => id}
            total={data?.total}
            page={search.page}
            onPage={(page) => void navigate({ search: { ...search, page } })}
            empty={<None status={search.status} />}
          />
        )}
      </Section>
    </>
  );
}

function None({ status }: { status: ConflictsSearch['status'] }) {
  return (
    <EmptyState icon={IconArrowsSplit} title={status ? 'No conflicts' : 'Nothing to decide'}>
      {status === 'resolved'
        ? 'No conflict has been decided yet.'
        : 'When a customer is changed here and in Ascora, the conflict appears here.'}
    </EmptyState>
  );
}
