import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEvents } from '@/api/useEvents';
import { useRefreshAfterRun } from '../actions';
import { runQuery } from '../queries';
import { ended, type Run } from '../types';

/** Should the stream of events be refused, the run is still looked at now and then. */
const OTHERWISE = 10_000;

/** A run, followed live until it has ended; then what it may have changed is read again. */
export function useRun(runId: number) {
  const queries = useQueryClient();
  const refresh = useRefreshAfterRun();
  const query = runQuery(runId);
  const run = useQuery({
    ...query,
    refetchInterval: ({ state }) => (state.data && !ended(state.data) ? OTHERWISE : false),
  });
  const live = run.data !== undefined && !ended(run.data);
  useEvents<Run>(live ? `/api/agents/runs/${runId}/events` : undefined, (event) => {
    queries.setQueryData(query.queryKey, event);
    if (ended(event)) void refresh();
  });
  return run;
}
