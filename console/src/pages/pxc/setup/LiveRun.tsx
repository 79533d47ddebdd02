import { Group, Progress, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PxcSchemas } from '@/api/client';
import { useEvents } from '@/api/useEvents';
import { counted } from '@/ui/numbers';
import { StatusBadge } from '@/ui/StatusBadge';
import { TextLink } from '@/ui/TextLink';

type Run = PxcSchemas['Run'];

/** A run that has just been started, until it ends. */
export function LiveRun({ runId }: { runId: number }) {
  const queries = useQueryClient();
  const [run, setRun] = useState<Run>();
  useEvents<Run>(`/api/agents/runs/${runId}/events`, (event) => {
    setRun(event);
    // Whatever a run changes is anywhere below: orders, Key Results, the connection's status.
    if (event.completedAt) void queries.invalidateQueries({ queryKey: ['pxc'] });
  });
  const share = run && run.totalSteps > 0 ? (run.stepsCompleted / run.totalSteps) * 100 : 0;
  return (
    <Stack gap={6} role="status" aria-label={`Run ${runId}`}>
      <Group gap="xs">
        <StatusBadge status={run?.status ?? 'queued'} size="sm" />
        <Text size="sm">{run ? progress(run) : 'Waiting for its turn'}</Text>
        <TextLink to="/runs/$runId" params={{ runId: String(runId) }} size="sm">
          Run {runId}
        </TextLink>
      </Group>
      {!run?.completedAt && <Progress value={share} animated aria-label={`Progress of run ${runId}`} />}
      {run?.errorMessage && (
        <Text size="sm" c="red">
          {run.errorMessage} {run.advice}
        </Text>
      )}
    </Stack>
  );
}

function progress({ stepsCompleted, totalSteps, counts, completedAt }: Run) {
  const read = counts.fetched > 0 ? `, ${counted(counts.fetched, 'order')} read` : '';
  return completedAt
    ? `${stepsCompleted} of ${counted(totalSteps, 'step')} done${read}`
    : `Step ${Math.min(stepsCompleted + 1, totalSteps)} of ${totalSteps}${read}`;
}
