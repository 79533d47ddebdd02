import { Button, SimpleGrid, Skeleton, Stack } from '@mantine/core';
import { IconFilterOff, IconPackage, IconPlugConnected } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { DataTable, PAGE_SIZE } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { oneOf } from '@/ui/listSearch';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { integrationQuery, ordersQuery, summaryQuery } from '../queries';
import { COLUMNS } from './columns';
import { Filters } from './Filters';
import { isFiltered, SORTS, orderParameters, type OrdersSearch } from './search';

const Charts = lazy(() => import('./Charts'));
const page = getRouteApi('/orders');
const SPAN = 14;

/** The stored orders: charts of what happens to them, and the list. */
export function Orders() {
  const search = page.useSearch();
  const navigate = page.useNavigate();
  const change = (changes: OrdersSearch) =>
    navigate({ search: (before) => ({ ...before, page: undefined, ...changes }), resetScroll: false });
  const clear = () => navigate({ search: ({ sort, days }) => ({ sort, days }), resetScroll: false });

  const summary = useQuery(summaryQuery(search.days ?? SPAN));
  const zone = summary.data?.timezone;
  const dated = Boolean(search.since ?? search.until);
  const orders = useQuery({
    ...ordersQuery(orderParameters(search, PAGE_SIZE, zone ?? 'UTC')),
    // Without the zone nobody knows when a day begins.
    enabled: !dated || zone !== undefined,
  });
  const nothingAtAll = orders.data?.total === 0 && !isFiltered(search);
  const error = orders.error ?? (dated ? summary.error : null);
  return (
    <>
      <PageHeader title="Orders" description="Product orders of PXC as they are stored here." />
      <Stack>
        {!nothingAtAll && (
          <Suspense fallback={<ChartsLoading />}>
            <Charts summary={summary} span={search.days ?? SPAN} change={change} />
          </Suspense>
        )}
        <Section flush>
          {!nothingAtAll && <Filters search={search} change={change} clear={clear} />}
          {error ? (
            <Stack p="md">
              <ProblemAlert error={error} onRetry={() => void orders.refetch()} />
            </Stack>
          ) : (
            <DataTable
              label="Orders"
              columns={COLUMNS}
              rows={orders.data?.orders}
              rowKey={({ orderId, integrationId }) => `${integrationId}/${orderId}`}
              sort={search.sort ?? '-lastUpdate'}
              onSort={(sort) => void change({ sort: oneOf(SORTS, sort) })}
              total={orders.data?.total}
              page={search.page}
              onPage={(number) => void navigate({ search: (before) => ({ ...before, page: number }) })}
              empty={isFiltered(search) ? <NoMatch clear={clear} /> : <NoOrders />}
            />
          )}
        </Section>
      </Stack>
    </>
  );
}

function NoMatch({ clear }: { clear: () => void }) {
  return (
    <EmptyState
      icon={IconFilterOff}
      title="No order matches"
      action={
        <Button variant="default" onClick={clear}>
          Clear all filters
        </Button>
      }
    >
      Take a filter away, or look for another part of the order's number or of a product's name.
    </EmptyState>
  );
}

function NoOrders() {
  const { data: integration } = useQuery(integrationQuery);
  return (
    <EmptyState
      icon={IconPackage}
      title="No orders yet"
      action={
        <Button component={Link} to="/integrations/pxc/setup" leftSection={<IconPlugConnected size={16} />}>
          {integration ? 'Run the workflow' : 'Set up PXC'}
        </Button>
      }
    >
      {integration
        ? 'PXC is set up. Orders appear here after the first run of its workflow.'
        : 'Connect PXC and create its hourly workflow. Orders appear here after the first run.'}
    </EmptyState>
  );
}

function ChartsLoading() {
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} role="status" aria-busy aria-label="Loading the charts">
      <Skeleton h={320} />
      <Skeleton h={320} />
    </SimpleGrid>
  );
}
