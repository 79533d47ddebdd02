import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ascora, dataOf, type AscoraOperations, type ListQuery } from '@/api/client';
import { PAGE_SIZE } from '@/ui/DataTable';
import { asked, paging, type ListSearch } from '@/ui/listSearch';

/** The organisation, as every path of ascora-service takes it. */
export interface Org {
  orgId: string;
}

type QueryOf<Operation extends 'listJobs' | 'listInvoices' | 'listPayments'> = ListQuery<
  AscoraOperations[Operation]
>;

export interface JobFilter extends ListSearch {
  status?: QueryOf<'listJobs'>['status'];
  customerId?: string;
}

export interface InvoiceFilter extends ListSearch {
  status?: QueryOf<'listInvoices'>['status'];
  from?: string;
  to?: string;
}

export interface PaymentFilter extends ListSearch {
  state?: QueryOf<'listPayments'>['state'];
  invoiceId?: string;
}

/** Rows that one page shows without paging: what belongs to one job or one invoice. */
const ALL = { limit: 100 };

/** The newest jobs first. */
export const DEFAULT_JOB_SORT = '-dateCreated';

export const keys = {
  all: (org: Org) => ['ascora', org.orgId] as const,
  jobs: (org: Org) => ['ascora', org.orgId, 'jobs'] as const,
  reports: (org: Org) => ['ascora', org.orgId, 'reports'] as const,
  invoices: (org: Org) => ['ascora', org.orgId, 'invoices'] as const,
  payments: (org: Org) => ['ascora', org.orgId, 'payments'] as const,
};

export function jobsQuery(org: Org, filter: JobFilter) {
  const { status, search, sort = DEFAULT_JOB_SORT, customerId } = filter;
  const query = {
    status,
    search,
    sort: asked<NonNullable<QueryOf<'listJobs'>['sort']>>(sort),
    customerId,
    ...paging(filter, PAGE_SIZE),
  };
  return queryOptions({
    queryKey: [...keys.jobs(org), 'list', query],
    queryFn: ({ signal }) =>
      dataOf(ascora.GET('/api/organizations/{orgId}/ascora/jobs', { params: { path: org, query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function jobQuery(org: Org, jobId: string) {
  return queryOptions({
    queryKey: [...keys.jobs(org), 'one', jobId],
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/jobs/{jobId}', {
          params: { path: { ...org, jobId } },
          signal,
        }),
      ),
  });
}

export function notesQuery(org: Org, jobId: string) {
  return queryOptions({
    queryKey: [...keys.jobs(org), 'one', jobId, 'notes'],
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/jobs/{jobId}/notes', {
          params: { path: { ...org, jobId }, query: ALL },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => owedInterval(state.data?.notes),
  });
}

export function attachmentsQuery(org: Org, jobId: string) {
  return queryOptions({
    queryKey: [...keys.jobs(org), 'one', jobId, 'attachments'],
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/jobs/{jobId}/attachments', {
          params: { path: { ...org, jobId }, query: ALL },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => owedInterval(state.data?.attachments),
  });
}

/** As long as something is on its way to Ascora, it is looked at again; in milliseconds. */
function owedInterval(rows: { state: string }[] | undefined) {
  return rows?.some(({ state }) => state === 'pending') ? 5_000 : false;
}

export function reportsQuery(org: Org, page: number) {
  const query = { hasJob: false, ...paging({ page }, PAGE_SIZE) };
  return queryOptions({
    queryKey: [...keys.reports(org), query],
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/reports', { params: { path: org, query }, signal }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function invoicesQuery(org: Org, filter: InvoiceFilter) {
  const { status, search, sort, from, to } = filter;
  const query = {
    status,
    search,
    sort: asked<NonNullable<QueryOf<'listInvoices'>['sort']>>(sort),
    from,
    to,
    ...paging(filter, PAGE_SIZE),
  };
  return queryOptions({
    queryKey: [...keys.invoices(org), 'list', query],
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/invoices', { params: { path: org, query }, signal }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function invoiceQuery(org: Org, invoiceId: string) {
  return queryOptions({
    queryKey: [...keys.invoices(org), 'one', invoiceId],
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/invoices/{invoiceId}', {
          params: { path: { ...org, invoiceId } },
          signal,
        }),
      ),
  });
}

export function paymentsQuery(org: Org, filter: PaymentFilter) {
  const { state, invoiceId } = filter;
  const query = { state, invoiceId, ...paging(filter, PAGE_SIZE) };
  return queryOptions({
    queryKey: [...keys.payments(org), query],
    queryFn: ({ signal }) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/payments', { params: { path: org, query }, signal }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => owedInterval(state.data?.payments),
  });
}

export function statisticsQuery(org: Org) {
  return queryOptions({
    queryKey: [...keys.all(org), 'statistics'],
    queryFn: ({ signal }) =>
      dataOf(ascora.GET('/api/organizations/{orgId}/ascora/statistics', { params: { path: org }, signal })),
  });
}

export function settingsQuery(org: Org) {
  return queryOptions({
    queryKey: [...keys.all(org), 'settings'],
    queryFn: ({ signal }) =>
      dataOf(ascora.GET('/api/organizations/{orgId}/ascora/settings', { params: { path: org }, signal })),
    // Without a connection there are none; that is no reason to ask again.
    retry: false,
    staleTime: 60_000,
  });
}
