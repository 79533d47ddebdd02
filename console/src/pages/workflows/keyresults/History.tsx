import { Anchor, Box, Button, Group, Skeleton, Text } from '@mantine/core';
import { IconChartLine } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { count } from '@/ui/numbers';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { TimeAgo } from '@/ui/TimeAgo';
import { allWorkflowsQuery, historyQuery } from '../queries';
import type { KeyResult, Point } from '../types';
import { causeOf } from './points';
import { decimal } from './value';

const HistoryChart = lazy(() =>
  import('./HistoryChart').then((module) => ({ default: module.HistoryChart })),
);
const CHART_HEIGHT = 300;
const ROWS = 10;

/** The values that a Key Result has had, as a chart and as a table with the run behind each. */
export function History({ keyResult }: { keyResult: KeyResult }) {
  const history = useInfiniteQuery(historyQuery(keyResult.id));
  const workflows = useQuery(allWorkflowsQuery);
  const [page, setPage] = useState(1);
  if (history.error) return <ProblemAlert error={history.error} />;
  const points = history.data?.pages.flatMap(({ rows }) => rows);
  const total = history.data?.pages[0]?.total ?? 0;
  const names = new Map(workflows.data?.rows.map(({ id, name }) => [id, name]));
  const nameOf = (id: number) => names.get(id) ?? `Workflow ${id}`;
  return (
    <Section
      title="History"
      description={
        points && points.length < total
          ? `The last ${count(points.length)} of ${count(total)} values`
          : undefined
      }
      actions={
        history.hasNextPage && (
          <Button
            size="xs"
            variant="default"
            loading={history.isFetchingNextPage}
            onClick={() => void history.fetchNextPage()}
          >
            Show older values
          </Button>
        )
      }
      flush
    >
      {points === undefined ? (
        <Loading />
      ) : (
        points.length > 0 && (
          <Suspense fallback={<Loading />}>
            <HistoryChart keyResult={keyResult} points={points} nameOf={nameOf} height={CHART_HEIGHT} />
          </Suspense>
        )
      )}
      <DataTable
        label="Values"
        columns={columns(nameOf)}
        rows={points?.slice((page - 1) * ROWS, page * ROWS)}
        rowKey={({ id }) => id}
        total={points?.length}
        page={page}
        pageSize={ROWS}
        onPage={setPage}
        empty={
          <EmptyState icon={IconChartLine} title="No values yet">
            Each run that moves it adds one, and so does progress that a person reports.
          </EmptyState>
        }
      />
    </Section>
  );
}

function Loading() {
  return (
    <Box p="md" pt={0} aria-busy>
      <Skeleton h={CHART_HEIGHT} />
    </Box>
  );
}

function columns(nameOf: (workflowId: number) => string): Column<Point>[] {
  return [
    {
      header: 'Value',
      title: true,
      cell: ({ value, oldValue }) => (
        <Group gap={6} className="figure">
          <Text size="sm" fw={600}>
            {decimal(value)}
          </Text>
          {oldValue != null && (
            <Text size="xs" c="dimmed" fw={400}>
              before {decimal(oldValue)}
            </Text>
          )}
        </Group>
      ),
    },
    {
      header: 'When',
      cell: ({ recordedAt }) => (
        <Text size="sm">
          <TimeAgo at={recordedAt} />
        </Text>
      ),
    },
    { header: 'By', cell: (point) => <By point={point} nameOf={nameOf} /> },
    { header: 'Rule or notes', cell: ({ rule, notes }) => <Text size="sm">{rule ?? notes ?? '–'}</Text> },
  ];
}

function By({ point, nameOf }: { point: Point; nameOf: (id: number) => string }) {
  const { runId, workflowId } = point;
  if (runId == null) return <Text size="sm">{causeOf(point)}</Text>;
  return (
    <Text size="sm">
      <Anchor
        size="sm"
        renderRoot={(props) => <Link to="/runs/$runId" params={{ runId: String(runId) }} {...props} />}
      >
        Run {runId}
      </Anchor>
      {workflowId != null && (
        <>
          {' of '}
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link to="/workflows/$workflowId" params={{ workflowId: String(workflowId) }} {...props} />
            )}
          >
            {nameOf(workflowId)}
          </Anchor>
        </>
      )}
    </Text>
  );
}
