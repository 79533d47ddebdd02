import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { bodyOf, listOf, pxc, type PxcSchemas } from '@/api/client';
import type { operations as PxcOperations } from '@/api/pxc.gen';

export type Integration = PxcSchemas['Integration'];
export type OrderRow = PxcSchemas['Order'];
export type Order = PxcSchemas['OrderDetails'];
export type Rule = PxcSchemas['CategorisationRule'];
export type Condition = PxcSchemas['CategorisationCondition'];
export type Recategorised = PxcSchemas['Recategorised'];
export type Workflow = PxcSchemas['Workflow'];
export type KeyResult = PxcSchemas['KeyResult'];
export type Template = PxcSchemas['WorkflowTemplate'];
export type OrderParameters = NonNullable<PxcOperations['listOrders']['parameters']['query']>;

/** The organisation's connection to PXC; null while there is none. An organisation has one. */
export const integrationQuery = queryOptions({
  queryKey: ['pxc', 'integrations'],
  queryFn: ({ signal }) => bodyOf(pxc.GET('/api/integrations', { signal })),
  select: (rows) => rows.find((row) => row.platformType === 'pxc') ?? null,
});

export const actionsQuery = (id: number) =>
  queryOptions({
    queryKey: ['pxc', 'integrations', id, 'actions'],
    queryFn: ({ signal }) =>
      listOf(
        pxc.GET('/api/integrations/{ref}/actions', {
          params: { path: { ref: String(id) } },
          signal,
        }),
      ),
  });

export const activitiesQuery = (id: number, limit: number) =>
  queryOptions({
    queryKey: ['pxc', 'integrations', id, 'activities', limit],
    queryFn: ({ signal }) =>
      listOf(
        pxc.GET('/api/integrations/{ref}/activities', {
          params: { path: { ref: String(id) }, query: { limit } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const templatesQuery = queryOptions({
  queryKey: ['pxc', 'workflow-templates'],
  queryFn: ({ signal }) => bodyOf(pxc.GET('/api/agents/workflow-templates', { signal })),
  staleTime: Infinity,
});

export const keyResultsQuery = queryOptions({
  queryKey: ['pxc', 'key-results', 'choice'],
  queryFn: ({ signal }) =>
    listOf(pxc.GET('/api/strategy/key-results', { params: { query: { limit: 100 } }, signal })),
});

/** The workflows that read from this connection. */
export const workflowsOfQuery = (integrationId: number) =>
  queryOptions({
    queryKey: ['pxc', 'workflows', 'all'],
    queryFn: ({ signal }) =>
      bodyOf(pxc.GET('/api/agents/workflows', { params: { query: { limit: 100 } }, signal })),
    select: (all: Workflow[]) => all.filter((workflow) => workflow.integrationId === integrationId),
  });

export const ordersQuery = (query: OrderParameters) =>
  queryOptions({
    queryKey: ['pxc', 'orders', 'list', query],
    queryFn: ({ signal }) => bodyOf(pxc.GET('/api/pxc/orders', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });

export const summaryQuery = (days: number) =>
  queryOptions({
    queryKey: ['pxc', 'orders', 'summary', days],
    queryFn: ({ signal }) =>
      bodyOf(pxc.GET('/api/pxc/orders/summary', { params: { query: { days } }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });

export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['pxc', 'orders', 'one', orderId],
    queryFn: ({ signal }) =>
      bodyOf(pxc.GET('/api/pxc/orders/{orderId}', { params: { path: { orderId } }, signal })),
  });

export const rulesQuery = queryOptions({
  queryKey: ['pxc', 'categorisation', 'rules'],
  queryFn: ({ signal }) => bodyOf(pxc.GET('/api/pxc/categorisation', { signal })),
});

/** What rules would make of the stored orders; without rules, what those that hold would. */
export const previewQuery = (rules: Rule[] | undefined) =>
  queryOptions({
    queryKey: ['pxc', 'categorisation', 'preview', rules ?? 'held'],
    queryFn: ({ signal }) =>
      bodyOf(pxc.POST('/api/pxc/categorisation/preview', { body: rules ? { rules } : {}, signal })),
    placeholderData: keepPreviousData,
  });
