import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { bodyOf, listOf, pxc } from '@/api/client';
import { PAGE_SIZE } from '@/ui/DataTable';
import { paging, type ListSearch } from '@/ui/listSearch';
import type { RunStatus } from '@/ui/runWords';
import type { Schedule } from './types';

/** The longest page that the API gives. */
const MOST = 100;
const LIVE = 5_000;
const CALM = 30_000;

export function workflowsQuery(search: ListSearch, limit: number) {
  const query = paging(search, limit);
  return queryOptions({
    queryKey: ['pxc', 'workflows', 'list', query],
    queryFn: ({ signal }) => listOf(pxc.GET('/api/agents/workflows', { params: { query }, signal })),
    refetchInterval: CALM,
  });
}

/** As many workflows as a choice can show. */
export const allWorkflowsQuery = workflowsQuery({}, MOST);

export function workflowQuery(id: number) {
  return queryOptions({
    queryKey: ['pxc', 'workflows', id],
    queryFn: ({ signal }) =>
      bodyOf(pxc.GET('/api/agents/workflows/{id}', { params: { path: { id } }, signal })),
  });
}

export const templatesQuery = queryOptions({
  queryKey: ['pxc', 'workflow-templates'],
  queryFn: ({ signal }) => bodyOf(pxc.GET('/api/agents/workflow-templates', { signal })),
  staleTime: Infinity,
});

export const schedulesQuery = queryOptions({
  queryKey: ['pxc', 'schedules'],
  queryFn: ({ signal }) => bodyOf(pxc.GET('/api/agents/schedules', { signal })),
  refetchInterval: CALM,
});

/** The schedule of one workflow; undefined when it has none. */
export function scheduleQuery(workflowId: number) {
  return queryOptions({
    ...schedulesQuery,
    select: (schedules: Schedule[]) =>
      schedules.find((schedule) => schedule.workflowId === workflowId) ?? null,
  });
}

export interface RunSearch extends ListSearch {
  workflow?: number;
  status?: RunStatus;
}

/** Without the outputs of steps, which only the page of a run shows. */
export function runsQuery({ workflow: id, status, ...search }: RunSearch, limit = PAGE_SIZE) {
  const query = { ...paging(search, limit), status, outputs: false };
  return queryOptions({
    queryKey: ['pxc', 'runs', 'list', id ?? 'all', query],
    queryFn: ({ signal }) =>
      listOf(
        id === undefined
          ? pxc.GET('/api/agents/runs', { params: { query }, signal })
          : pxc.GET('/api/agents/workflows/{id}/runs', {
              params: { path: { id }, query },
              signal,
            }),
      ),
    refetchInterval: ({ state }) => (state.data?.rows.some((run) => !run.completedAt) ? LIVE : CALM),
  });
}

export function runQuery(runId: number) {
  return queryOptions({
    queryKey: ['pxc', 'runs', runId],
    queryFn: ({ signal }) =>
      bodyOf(pxc.GET('/api/agents/runs/{runId}', { params: { path: { runId } }, signal })),
  });
}

export const integrationsQuery = queryOptions({
  queryKey: ['pxc', 'integrations'],
  queryFn: ({ signal }) =>
    bodyOf(pxc.GET('/api/integrations', { params: { query: { limit: MOST } }, signal })),
});

export const objectivesQuery = queryOptions({
  queryKey: ['pxc', 'objectives'],
  queryFn: ({ signal }) =>
    bodyOf(pxc.GET('/api/strategy/objectives', { params: { query: { limit: MOST } }, signal })),
});

export const keyResultsQuery = queryOptions({
  queryKey: ['pxc', 'key-results', 'list'],
  queryFn: ({ signal }) =>
    bodyOf(pxc.GET('/api/strategy/key-results', { params: { query: { limit: MOST } }, signal })),
  refetchInterval: CALM,
});

export function keyResultQuery(id: number) {
  return queryOptions({
    queryKey: ['pxc', 'key-results', id],
    queryFn: ({ signal }) =>
      bodyOf(pxc.GET('/api/strategy/key-results/{id}', { params: { path: { id } }, signal })),
    refetchInterval: CALM,
  });
}

/** The values that a Key Result has had, newest first; the older ones on request. */
export function historyQuery(id: number) {
  return infiniteQueryOptions({
    queryKey: ['pxc', 'key-results', id, 'history'],
    queryFn: ({ signal, pageParam: offset }) =>
      listOf(
        pxc.GET('/api/strategy/key-results/{id}/history', {
          params: { path: { id }, query: { limit: MOST, offset } },
          signal,
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const known = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return known < last.total ? known : undefined;
    },
    refetchInterval: CALM,
  });
}

export function keyResultActivitiesQuery(id: number, search: ListSearch, limit: number) {
  const query = paging(search, limit);
  return queryOptions({
    queryKey: ['pxc', 'key-results', id, 'activities', query],
    queryFn: ({ signal }) =>
      listOf(
        pxc.GET('/api/strategy/key-results/{id}/activities', { params: { path: { id }, query }, signal }),
      ),
  });
}
