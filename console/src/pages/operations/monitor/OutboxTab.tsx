import { Anchor, Group, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganisation } from '@/session/me';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { WordFilter } from '@/ui/WordFilter';
import { spaced, wordOf } from '@/ui/words';
import { outboxQuery } from '../ascoraQueries';
import { WRITE_STATES } from '../routes';
import type { Write } from '../types';
import { ListProblem } from './ListProblem';
import { usePage } from './usePage';
import { WriteDrawer } from './WriteDrawer';

/** What is owed to Ascora and what became of it. */
export function OutboxTab() {
  const { orgId } = useOrganisation();
  const { state } = useSearch({ from: '/monitor' });
  const navigate = useNavigate({ from: '/monitor' });
  const { page, onPage, paging } = usePage();
  const [opened, setOpened] = useState<Write>();
  const writes = useQuery({ ...outboxQuery(orgId, state, paging), placeholderData: keepPreviousData });
  return (
    <>
      <Group p="md" align="flex-end">
        <WordFilter
          label="State"
          words={WRITE_STATES}
          value={state}
          onChange={(next) =>
            void navigate({
              search: (search) => ({ ...search, page: undefined, state: next }),
              resetScroll: false,
            })
          }
        />
        <Text size="sm" c="dimmed" maw={640}>
          Each change that goes to Ascora. Pending ones are sent by themselves; open those that are unknown or
          failed to decide about them.
        </Text>
      </Group>
      {writes.error ? (
        <ListProblem error={writes.error} />
      ) : (
        <DataTable
          label="Outbox"
          columns={columns(setOpened)}
          rows={writes.data?.outbox}
          rowKey={(write) => write.id}
          total={writes.data?.total}
          page={page}
          onPage={onPage}
          empty={
            <EmptyState
              icon={IconSend}
              title={state ? `No write is ${wordOf(state).label.toLowerCase()}` : 'No writes yet'}
            >
              Customers, jobs, notes, files and payments that are sent to Ascora are listed here.
            </EmptyState>
          }
        />
      )}
      <WriteDrawer
        write={writes.data?.outbox.find(({ id }) => id === opened?.id) ?? opened}
        onClose={() => setOpened(undefined)}
      />
    </>
  );
}

function columns(open: (write: Write) => void): Column<Write>[] {
  return [
    {
      header: 'Write',
      title: true,
      cell: (write) => (
        <Anchor component="button" type="button" size="sm" fw={600} onClick={() => open(write)}>
          {spaced(write.kind)} {write.id}
        </Anchor>
      ),
    },
    { header: 'State', cell: (write) => <StatusBadge status={write.state} /> },
    { header: 'In Ascora', cell: (write) => write.upstreamNumber ?? write.upstreamId ?? '–' },
    {
      header: 'Message',
      cell: (write) => (
        <Text size="sm" lineClamp={2} maw={380}>
          {write.errorMessage ?? '–'}
        </Text>
      ),
    },
    { header: 'Tries', align: 'right', cell: (write) => write.attempts },
    { header: 'Next try', cell: (write) => <TimeAgo at={write.nextAttemptAt} otherwise="–" /> },
    { header: 'Asked by', cell: (write) => write.requestedBy ?? '–' },
    { header: 'Asked', cell: (write) => <TimeAgo at={write.createdAt} /> },
  ];
}
