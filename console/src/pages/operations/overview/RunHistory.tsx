import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { counted } from '@/ui/numbers';
import { outcomesOf, underWay } from '../runs';
import type { RunBar } from './RunBars';
import type { RunStatus } from '../types';

// The charts are as large as the rest of the page; they come after it.
const RunBars = lazy(() => import('./RunBars'));

interface Run {
  id: number;
  status: RunStatus;
  startedAt?: string | null;
  completedAt?: string | null;
  createdAt: string;
}

/** The last runs in a chart, and in words for those who don’t see it. */
export function RunHistory({ runs }: { runs: Run[] | undefined }) {
  if (!runs) return <Skeleton h={92} />;
  const ended = runs.filter((run) => !underWay(run.status));
  if (ended.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No run has ended yet.
      </Text>
    );
  }
  const { succeeded, failed } = outcomesOf(ended);
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <Text size="xs" c="dimmed" fw={600}>
          Last {counted(ended.length, 'run')}
        </Text>
        <Text size="xs" c="dimmed">
          {succeeded} completed, {failed} failed
        </Text>
      </Group>
      <Suspense fallback={<Skeleton h={64} />}>
        <RunBars runs={ended.map(bar).reverse()} />
      </Suspense>
    </Stack>
  );
}

function bar(run: Run): RunBar {
  const took = run.startedAt && run.completedAt ? Date.parse(run.completedAt) - Date.parse(run.startedAt) : 0;
  return { id: run.id, status: run.status, took, at: run.completedAt ?? run.createdAt };
}
