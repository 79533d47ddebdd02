import { queryOptions } from '@tanstack/react-query';
import { bodyOf, listOf, pxc } from '@/api/client';
import type { RunStatus } from './types';

/** What these pages read of pxc-service; below this key so that they are refreshed together. */
export const PXC_KEY = ['pxc', 'operations'] as const;

export interface Paging {
  limit: number;
  offset: number;
}

/** As many as one answer holds. */
const ALL = { limit: 100, offset: 0 };

export const integrationsQuery = queryOptions({
  queryKey: [...PXC_KEY, 'integrations'],
  queryFn: ({ signal }) => bodyOf(pxc.GET('/api/integrations', { signal })),
});

export const workflowsQuery = queryOptions({
  queryKey: [...PXC_KEY, 'workflows'],
  queryFn: async ({ signal }) =>
    (await listOf(pxc.GET('/api/agents/workflows', { params: { query: ALL }, signal }))).rows,
});

export const schedulesQuery = queryOptions({
  queryKey: [...PXC_KEY, 'schedules'],
  queryFn: async ({ signal }) =>
    (await listOf(pxc.GET('/api/agents/schedules', { params: { query: ALL }, signal }))).rows,
});

/** Without the outputs of steps, which only the page of a run shows. */
export const pxcRunsQuery = (paging: Paging, status?: RunStatus) =>
  queryOptions({
    queryKey: [...PXC_KEY, 'runs', paging, status],
    queryFn: ({ signal }) =>
      listOf(
        pxc.GET('/api/agents/runs', { params: { query: { ...paging, status, outputs: false } }, signal }),
      ),
  });

export const pxcQuarantineQuery = (paging: Paging) =>
  queryOptions({
    queryKey: [...PXC_KEY, 'quarantine', paging],
    queryFn: ({ signal }) => bodyOf(pxc.GET('/api/pxc/quarantine', { params: { query: paging }, signal })),
  });

export const ordersTodayQuery = queryOptions({
  queryKey: [...PXC_KEY, 'orders-today'],
  queryFn: ({ signal }) => bodyOf(pxc.GET('/api/pxc/orders/summary', { signal })),
});

export const activitiesQuery = (paging: Paging) =>
  queryOptions({
    queryKey: [...PXC_KEY, 'activities', paging],
    queryFn: ({ signal }) => listOf(pxc.GET('/api/activity-logs', { params: { query: paging }, signal })),
  });

export const pxcActionsQuery = (ref: string) =>
  queryOptions({
    queryKey: [...PXC_KEY, 'actions', ref],
    queryFn: ({ signal }) =>
      bodyOf(
        pxc.GET('/api/integrations/{ref}/actions', {
          params: { path: { ref }, query: ALL },
          signal,
        }),
      ),
  });

export const pxcActivitiesQuery = (ref: string) =>
  queryOptions({
    queryKey: [...PXC_KEY, 'integration-activities', ref],
    queryFn: ({ signal }) =>
      bodyOf(
        pxc.GET('/api/integrations/{ref}/activities', {
          params: { path: { ref }, query: { limit: 20 } },
          signal,
        }),
      ),
  });
