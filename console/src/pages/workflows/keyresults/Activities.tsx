import { Anchor, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable, type Column } from '@/ui/DataTable';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { TimeAgo } from '@/ui/TimeAgo';
import { keyResultActivitiesQuery } from '../queries';
import type { Activity } from '../types';
import { decimal } from './value';

const ROWS = 10;

/** What happened to a Key Result, newest first. */
export function Activities({ id }: { id: number }) {
  const [page, setPage] = useState(1);
  const activities = useQuery({
    ...keyResultActivitiesQuery(id, { page }, ROWS),
    placeholderData: keepPreviousData,
  });
  return (
    <Section title="Activity" flush>
      {activities.error ? (
        <ProblemAlert error={activities.error} />
      ) : (
        <DataTable
          label="Activity"
          columns={COLUMNS}
          rows={activities.data?.rows}
          rowKey={(activity) => activity.id}
          total={activities.data?.total}
          page={page}
          pageSize={ROWS}
          onPage={setPage}
          empty={
            <Text size="sm" c="dimmed" p="md" pt={0}>
              Nothing has happened yet.
            </Text>
          }
        />
      )}
    </Section>
  );
}

const COLUMNS: Column<Activity>[] = [
  { header: 'What', title: true, cell: ({ description }) => <Text size="sm">{description}</Text> },
  { header: 'Value', cell: ({ metadata }) => <Change metadata={metadata} /> },
  { header: 'Who', cell: ({ userName }) => <Text size="sm">{userName}</Text> },
  {
    header: 'When',
    cell: ({ createdAt }) => (
      <Text size="sm">
        <TimeAgo at={createdAt} />
      </Text>
    ),
  },
  { header: 'Run', cell: ({ metadata }) => <RunLink id={metadata.runId} /> },
];

function Change({ metadata: { oldValue, newValue } }: { metadata: Activity['metadata'] }) {
  return (
    <Text size="sm" className="figure">
      {typeof newValue === 'string'
        ? `${typeof oldValue === 'string' ? `${decimal(oldValue)} → ` : ''}${decimal(newValue)}`
        : '–'}
    </Text>
  );
}

function RunLink({ id }: { id: unknown }) {
  if (typeof id !== 'number') return <Text size="sm">–</Text>;
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => <Link to="/runs/$runId" params={{ runId: String(id) }} {...props} />}
    >
      Run {id}
    </Anchor>
  );
}
