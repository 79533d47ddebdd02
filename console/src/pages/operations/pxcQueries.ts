import { queryOptions } from '@tanstack/react-query';
import { bodyOf, listOf, pxc } from '@/api/client';
import type { PxcRun, Schedule, Workflow } from './types';

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
  queryFn: async ({ signal }) => {
    const { rows } = await listOf(
      pxc.GET('/api/agents/workflows', { params: { query: ALL }, signal }) as never,
    );
    return rows as Workflow[]; // until the document says it
  },
});

export const schedulesQuery = queryOptions({
  queryKey: [...PXC_KEY, 'schedules'],
  queryFn: async ({ signal }) => {
    const { rows } = await listOf(
      pxc.GET('/api/agents/schedules', { params: { query: ALL }, signal }) as never,
    );
    return rows as Schedule[]; // until the document says it
  },
});

export const pxcRunsQuery = (paging: Paging) =>
  queryOptions({
    queryKey: [...PXC_KEY, 'runs', paging],
    queryFn: async ({ signal }) => {
      const runs = await listOf(pxc.GET('/api/agents/runs', { params: { query: paging }, signal }) as never);
      return runs as { rows: PxcRun[]; total: number }; // until the document says it
    },
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
          params: { path: { ref: ref as never }, query: ALL },
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
          params: { path: { ref: ref as never }, query: { limit: 20 } },
          signal,
        }),
      ),
  });
