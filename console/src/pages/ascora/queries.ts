import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ascora, dataOf, type AscoraOperations, type ListQuery } from '@/api/client';
import { ProblemError } from '@/api/problem';
import { asked, paging, type ListSearch } from '@/ui/listSearch';
import { PAGE_SIZE } from '@/ui/DataTable';

/** What these pages keep; the first two parts are what every change of Ascora's data invalidates. */
const key = (orgId: string, ...rest: unknown[]) => ['ascora', orgId, 'pages', ...rest];
const of = (orgId: string) => ({ path: { orgId } });

/** How the connection is; null when there is none, which is no error here. */
export const statusQuery = (orgId: string) =>
  queryOptions({
    queryKey: key(orgId, 'status'),
    queryFn: ({ signal }) =>
      dataOf(ascora.GET('/api/organizations/{orgId}/ascora/status', { params: of(orgId), signal })).catch(
        noneWhenNotConnected,
      ),
    refetchInterval: ({ state }) => (state.data?.syncStatus === 'syncing' ? 5_000 : 30_000),
  });

function noneWhenNotConnected(error: unknown): null {
  const data = error instanceof ProblemError ? (error.body.data as { connected?: boolean }) : undefined;
  if (data?.connected === false) return null;
  throw error;
}

export const settingsQuery = (orgId: string) =>
  queryOptions({
    queryKey: key(orgId, 'settings'),
    queryFn: ({ signal }) =>
      dataOf(ascora.GET('/api/organizations/{orgId}/ascora/settings', { params: of(orgId), signal })),
  });

export const scheduleQuery = (orgId: string) =>
  queryOptions({
    queryKey: key(orgId, 'sync-status'),
    queryFn: ({ signal }) =>
      dataOf(ascora.GET('/api/organizations/{orgId}/ascora/sync/status', { params: of(orgId), signal })),
    refetchInterval: 30_000,
  });

export const statisticsQuery = (orgId: string) =>
  queryOptions({
    queryKey: key(orgId, 'statistics'),
    queryFn: ({ signal }) =>
      dataOf(ascora.GET('/api/organizations/{orgId}/ascora/statistics', { params: of(orgId), signal })),
  });

/** The newest run, or null before the first one. */
export const newestRunQuery = (orgId: string) =>
  queryOptions({
    queryKey: key(orgId, 'newest-run'),
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/runs', {
          params: { ...of(orgId), query: { limit: 1 } },
          signal,
        }),
      ).then(({ runs }) => runs[0] ?? null),
  });

export const subscriptionsQuery = (orgId: string) =>
  queryOptions({
    queryKey: key(orgId, 'subscriptions'),
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/webhooks/subscriptions', {
          params: of(orgId),
          signal,
        }),
      ),
    refetchInterval: 15_000,
  });

type Customers = ListQuery<AscoraOperations['listCustomers']>;

export interface CustomersSearch extends ListSearch {
  status?: string;
}

export const customersQuery = (orgId: string, search: CustomersSearch) =>
  queryOptions({
    queryKey: key(orgId, 'customers', search),
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/customers', {
          params: {
            ...of(orgId),
            query: {
              ...paging(search, PAGE_SIZE),
              search: search.search,
              sort: asked<NonNullable<Customers['sort']>>(search.sort),
              syncStatus: asked<NonNullable<Customers['syncStatus']>>(search.status),
            },
          },
          signal,
        }),
      ).then(({ customers, total }) => ({ rows: customers, total })),
    refetchInterval: 30_000,
  });

export const customerQuery = (orgId: string, customerId: string) =>
  queryOptions({
    queryKey: key(orgId, 'customer', customerId),
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/customers/{customerId}', {
          params: { path: { orgId, customerId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.syncStatus === 'pending' ? 5_000 : false),
  });

/** How many of a customer's jobs its page shows. */
export const JOBS_SHOWN = 10;

export const customerJobsQuery = (orgId: string, customerId: string) =>
  queryOptions({
    queryKey: key(orgId, 'customer-jobs', customerId),
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/jobs', {
          params: { ...of(orgId), query: { customerId, limit: JOBS_SHOWN, sort: '-dateCreated' } },
          signal,
        }),
      ).then(({ jobs, total }) => ({ rows: jobs, total })),
  });

/** Writes about one customer that are not over, newest first. */
export const openWritesQuery = (orgId: string, customerId: string) =>
  queryOptions({
    queryKey: key(orgId, 'writes', customerId),
    queryFn: async ({ signal }) => {
      const { outbox } = await dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/outbox', {
          params: { ...of(orgId), query: { resourceId: customerId, limit: 100 } },
          signal,
        }),
      );
      return outbox.filter(({ state }) => state !== 'done' && state !== 'void');
    },
    refetchInterval: 5_000,
  });

export interface ConflictsSearch extends ListSearch {
  status?: 'resolved' | 'all';
}

export const conflictsQuery = (orgId: string, search: ConflictsSearch) =>
  queryOptions({
    queryKey: key(orgId, 'conflicts', search),
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/conflicts', {
          params: {
            ...of(orgId),
            query: { ...paging(search, PAGE_SIZE), status: search.status ?? 'open' },
          },
          signal,
        }),
      ).then(({ conflicts, total }) => ({ rows: conflicts, total })),
    refetchInterval: 30_000,
  });

export const conflictQuery = (orgId: string, id: number) =>
  queryOptions({
    queryKey: key(orgId, 'conflict', id),
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/conflicts/{id}', {
          params: { path: { orgId, id } },
          signal,
        }),
      ),
  });

/** The open conflict about a customer, or null. */
export const openConflictQuery = (orgId: string, customerId: string) =>
  queryOptions({
    queryKey: key(orgId, 'open-conflict', customerId),
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/conflicts', {
          params: { ...of(orgId), query: { resourceId: customerId, limit: 1 } },
          signal,
        }),
      ).then(({ conflicts }) => conflicts[0] ?? null),
  });

/**
 * A change of Ascora's data. Whatever came of it, what is shown of Ascora is read again: a change that failed may have
 * left a conflict, or another status of the connection.
 */
export function useAscoraChange<V = void, R = unknown>(
  orgId: string,
  change: (variables: V) => Promise<R>,
  options: { shownInPlace?: boolean; onSuccess?: (result: R, variables: V) => void } = {},
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    meta: { shownInPlace: options.shownInPlace },
    onSuccess: options.onSuccess,
    onSettled: () => queries.invalidateQueries({ queryKey: ['ascora', orgId] }),
  });
}
