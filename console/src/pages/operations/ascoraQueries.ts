import { queryOptions } from '@tanstack/react-query';
import { ascora, dataOf, type AscoraOperations, type ListQuery } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { Paging } from './pxcQueries';
import type { RunStatus, WriteState } from './types';
import { asked } from '@/ui/listSearch';

/** What these pages read of ascora-service; below this key so that they are refreshed together. */
export const ascoraKey = (orgId: string) => ['ascora', orgId, 'operations'] as const;

/** Undefined would be no answer to a query. */
async function orNone<T>(answer: Promise<T>, status: number): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ProblemError && error.status === status) return null;
    throw error;
  }
}

/** Null when the organisation is not connected. */
export const ascoraStatusQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...ascoraKey(orgId), 'status'],
    queryFn: ({ signal }) =>
      orNone(
        dataOf(
          ascora.GET('/api/organizations/{orgId}/ascora/status', { params: { path: { orgId } }, signal }),
        ),
        404,
      ),
  });

/** Null when the organisation is not connected. */
export const syncStatusQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...ascoraKey(orgId), 'sync-status'],
    queryFn: ({ signal }) =>
      orNone(
        dataOf(
          ascora.GET('/api/organizations/{orgId}/ascora/sync/status', {
            params: { path: { orgId } },
            signal,
          }),
        ),
        409,
      ),
  });

/** Null when the organisation is not connected. */
export const settingsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...ascoraKey(orgId), 'settings'],
    queryFn: ({ signal }) =>
      orNone(
        dataOf(
          ascora.GET('/api/organizations/{orgId}/ascora/settings', { params: { path: { orgId } }, signal }),
        ),
        409,
      ),
  });

export const statisticsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...ascoraKey(orgId), 'statistics'],
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/statistics', { params: { path: { orgId } }, signal }),
      ),
  });

export const ascoraRunsQuery = (orgId: string, paging: Paging, status?: RunStatus) =>
  queryOptions({
    queryKey: [...ascoraKey(orgId), 'runs', paging, status],
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/runs', {
          params: { path: { orgId }, query: { ...paging, status } },
          signal,
        }),
      ),
  });

export const ascoraQuarantineQuery = (orgId: string, paging: Paging) =>
  queryOptions({
    queryKey: [...ascoraKey(orgId), 'quarantine', paging],
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/quarantine', {
          params: { path: { orgId }, query: paging },
          signal,
        }),
      ),
  });

export interface LogFilter {
  status?: string;
  syncType?: string;
  resourceType?: string;
}

export const logsQuery = (orgId: string, filter: LogFilter, paging: Paging) =>
  queryOptions({
    queryKey: [...ascoraKey(orgId), 'logs', filter, paging],
    queryFn: async ({ signal }) => {
      const { logs, total } = await dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/logs', {
          params: {
            path: { orgId },
            query: {
              ...filter,
              status: asked<NonNullable<ListQuery<AscoraOperations['listLogs']>['status']>>(filter.status),
              ...paging,
            },
          },
          signal,
        }),
      );
      return { logs, total };
    },
  });

export const outboxQuery = (orgId: string, state: WriteState | undefined, paging: Paging) =>
  queryOptions({
    queryKey: [...ascoraKey(orgId), 'outbox', state ?? 'all', paging],
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/outbox', {
          params: { path: { orgId }, query: { state, ...paging } },
          signal,
        }),
      ),
  });

const ONE = { limit: 1, offset: 0 };

/** How many conflicts are open. */
export const openConflictsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...ascoraKey(orgId), 'open-conflicts'],
    queryFn: async ({ signal }) =>
      (
        await dataOf(
          ascora.GET('/api/organizations/{orgId}/ascora/conflicts', {
            params: { path: { orgId }, query: ONE },
            signal,
          }),
        )
      ).total,
  });

/** How many payments nobody knows the outcome of. */
export const unknownPaymentsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...ascoraKey(orgId), 'unknown-payments'],
    queryFn: async ({ signal }) =>
      (
        await dataOf(
          ascora.GET('/api/organizations/{orgId}/ascora/payments', {
            params: { path: { orgId }, query: { state: 'unknown', ...ONE } },
            signal,
          }),
        )
      ).total,
  });

/** Administrators only. */
export const subscriptionsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...ascoraKey(orgId), 'subscriptions'],
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/webhooks/subscriptions', {
          params: { path: { orgId } },
          signal,
        }),
      ),
  });

export const importQuery = (orgId: string, importId: string) =>
  queryOptions({
    queryKey: [...ascoraKey(orgId), 'import', importId],
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/imports/{importId}', {
          params: { path: { orgId, importId } },
          signal,
        }),
      ),
  });
