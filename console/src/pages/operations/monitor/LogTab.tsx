import { Button, Group, Text } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganisation } from '@/session/me';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { StatusBadge } from '@/ui/StatusBadge';
import { dateTime } from '@/ui/time';
import { TimeAgo } from '@/ui/TimeAgo';
import { WordFilter } from '@/ui/WordFilter';
import { spaced } from '@/ui/words';
import { logsQuery } from '../ascoraQueries';
import type { MonitorSearch } from '../routes';
import type { LogRow } from '../types';
import { ListProblem } from './ListProblem';
import { LogDrawer } from './LogDrawer';
import { LOG_RESOURCES, LOG_STATUSES, LOG_TYPES } from './logWords';
import { usePage } from './usePage';

/** The synchronisation log of Ascora. */
export function LogTab() {
  const { orgId } = useOrganisation();
  const { status, type, resource } = useSearch({ from: '/monitor' });
  const { page, onPage, paging } = usePage();
  const [opened, setOpened] = useState<LogRow>();
  const filter = { status, syncType: type, resourceType: resource };
  const logs = useQuery({ ...logsQuery(orgId, filter, paging), placeholderData: keepPreviousData });
  return (
    <>
      <Filters />
      {logs.error ? (
        <ListProblem error={logs.error} />
      ) : (
        <DataTable
          label="Log"
          columns={columns(setOpened)}
          rows={logs.data?.logs}
          rowKey={(row) => row.id}
          total={logs.data?.total}
          page={page}
          onPage={onPage}
          empty={
            <EmptyState icon={IconListDetails} title="No entries">
              {(status ?? type ?? resource)
                ? 'No entry matches these filters. Choose others.'
                : 'What goes to and comes from Ascora is written here.'}
            </EmptyState>
          }
        />
      )}
      <LogDrawer row={opened} onClose={() => setOpened(undefined)} />
    </>
  );
}

function Filters() {
  const search = useSearch({ from: '/monitor' });
  const navigate = useNavigate({ from: '/monitor' });
  const set = (filter: Pick<MonitorSearch, 'status' | 'type' | 'resource'>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...filter }), resetScroll: false });
  return (
    <Group p="md" gap="sm">
      <WordFilter
        label="Status"
        words={LOG_STATUSES}
        value={search.status}
        onChange={(status) => set({ status })}
        width={160}
      />
      <WordFilter
        label="Type"
        words={LOG_TYPES}
        value={search.type}
        onChange={(type) => set({ type })}
        width={220}
      />
      <WordFilter
        label="Resource"
        words={LOG_RESOURCES}
        value={search.resource}
        onChange={(resource) => set({ resource })}
      />
    </Group>
  );
}

function columns(open: (row: LogRow) => void): Column<LogRow>[] {
  return [
    { header: 'Type', title: true, cell: (row) => <b>{spaced(row.syncType)}</b> },
    { header: 'Status', cell: (row) => <StatusBadge status={row.status} /> },
    { header: 'Resource', cell: (row) => (row.resourceType ? spaced(row.resourceType) : '–') },
    { header: 'Direction', cell: (row) => (row.target === 'ascora' ? 'to Ascora' : 'from Ascora') },
    {
      header: 'Message',
      cell: (row) => (
        <Text size="sm" lineClamp={2} maw={420}>
          {row.errorMessage ?? '–'}
        </Text>
      ),
    },
    { header: 'When', cell: (row) => <TimeAgo at={row.createdAt} /> },
    {
      header: 'Details',
      align: 'right',
      cell: (row) => (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => open(row)}
          aria-label={`Details: ${spaced(row.syncType)}, ${dateTime(row.createdAt)}`}
        >
          Details
        </Button>
      ),
    },
  ];
}
