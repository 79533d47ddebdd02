import { useMutation, useQuery } from '@tanstack/react-query';
import { bodyOf, pxc } from '@/api/client';
import { useChanged, useLiveRun } from './live';
import { LiveRunFrame } from './LiveRunFrame';
import { workflowsQuery } from './pxcQueries';
import { pxcProgress } from './runs';
import type { PxcRun } from './types';

/** A run of a PXC workflow under way. */
export function LivePxcRun({ run: listed }: { run: PxcRun }) {
  const changed = useChanged();
  const workflows = useQuery(workflowsQuery);
  const run = useLiveRun(`/api/agents/runs/${listed.id}/events`, listed);
  const cancel = useMutation({
    mutationFn: () =>
      bodyOf(pxc.POST('/api/agents/runs/{runId}/cancel', { params: { path: { runId: run.id } } })),
    onSettled: changed,
  });
  const workflow = workflows.data?.find(({ id }) => id === run.workflowId);
  return (
    <LiveRunFrame
      name={`${workflow?.name ?? 'PXC'}, run ${run.id}`}
      run={run}
      progress={pxcProgress(run)}
      onCancel={() => cancel.mutate()}
      cancelling={cancel.isPending}
    />
  );
}
