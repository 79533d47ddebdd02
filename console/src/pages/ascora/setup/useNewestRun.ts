import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { AscoraSchemas } from '@/api/client';
import { useEvents } from '@/api/useEvents';
import { useOrganisation } from '@/session/me';
import { newestRunQuery } from '../queries';

type Run = AscoraSchemas['AscoraRun'];

const ENDED: Run['status'][] = ['completed', 'completed_with_errors', 'failed', 'cancelled'];

export function isUnderWay(run: Run): boolean {
  return !ENDED.includes(run.status);
}

/**
 * The newest run, followed as long as it is under way.
 *
 * @param awaited whether one has just been asked for, and must appear any moment
 */
export function useNewestRun(awaited: boolean): Run | null | undefined {
  const { orgId } = useOrganisation();
  const queries = useQueryClient();
  const query = newestRunQuery(orgId);
  const { data: run } = useQuery({
    ...query,
    refetchInterval: ({ state }) => {
      if (state.data && isUnderWay(state.data)) return 10_000;
      return awaited ? 500 : 30_000;
    },
  });
  const followed = run && isUnderWay(run) ? run.id : undefined;
  useEvents<Run>(
    followed === undefined ? undefined : `/api/organizations/${orgId}/ascora/runs/${followed}/events`,
    (told) => {
      queries.setQueryData(query.queryKey, told);
      if (!isUnderWay(told)) void queries.invalidateQueries({ queryKey: ['ascora', orgId] });
    },
  );
  return run;
}
