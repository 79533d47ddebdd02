import { Alert, Button, Grid, Skeleton, Stack } from '@mantine/core';
import { IconAlertTriangle, IconMapOff, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ProblemError } from '@/api/problem';
import { Only } from '@/session/Only';
import { EmptyState } from '@/ui/EmptyState';
import { Facts } from '@/ui/Facts';
import { JsonView } from '@/ui/JsonView';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/StatusBadge';
import { absolute, plainDate } from '@/ui/time';
import { TimeAgo } from '@/ui/TimeAgo';
import { orderQuery, type Order as OrderData } from '../queries';
import { CategoryCard } from './CategoryCard';
import { StaleBadge } from './columns';
import { Items } from './Items';
import { Transitions } from './Transitions';
import { useRefresh } from './useRefresh';

const page = getRouteApi('/orders/$orderId');

/** Everything that is known of one order. */
export function Order() {
  const { orderId } = page.useParams();
  const { data: order, error } = useQuery(orderQuery(orderId));
  const refresh = useRefresh(orderId);
  return (
    <>
      <PageHeader
        title={orderId}
        above={[{ label: 'Orders', to: '/orders' }]}
        badge={
          order && (
            <>
              <StatusBadge status={order.state} size="lg" />
              <StatusBadge status={order.category} size="lg" />
              {order.stale && <StaleBadge />}
            </>
          )
        }
        actions={
          order && (
            <Only role="operator">
              <Button
                variant="default"
                leftSection={<IconRefresh size={16} />}
                loading={refresh.isPending}
                onClick={() => refresh.mutate()}
              >
                Read from PXC again
              </Button>
            </Only>
          )
        }
      />
      {error && !order ? (
        <Unavailable error={error} />
      ) : !order ? (
        <Loading />
      ) : (
        <Known order={order} failed={refresh.error} />
      )}
    </>
  );
}

function Known({ order, failed }: { order: OrderData; failed: Error | null }) {
  return (
    <Stack>
      {failed && <ProblemAlert error={failed} />}
      {order.missingSince && (
        <Alert
          color="red"
          variant="light"
          icon={<IconAlertTriangle size={20} />}
          title="PXC no longer has this order"
        >
          It was missing when it was asked for <TimeAgo at={order.missingSince} />. What is shown here is the
          last that was known.
        </Alert>
      )}
      <Grid gutter="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            <Section title="Order">
              <Facts facts={factsOf(order)} />
            </Section>
            <Items raw={order.raw} />
            <Section title="What PXC sent" description="As it was received last.">
              <JsonView value={order.raw} label="What PXC sent" />
            </Section>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack>
            <CategoryCard order={order} />
            <Transitions transitions={order.transitions} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function factsOf(order: OrderData): Parameters<typeof Facts>[0]['facts'] {
  return [
    ['Products', order.products.join(', ')],
    ['Billing account', order.billingAccountId],
    ['Last update at PXC', order.lastUpdate && absolute(order.lastUpdate)],
    ['Created', order.creationDate && absolute(order.creationDate)],
    ['Requested for', order.requestedCompletionDate && plainDate(order.requestedCompletionDate)],
    ['Expected for', order.expectedCompletionDate && plainDate(order.expectedCompletionDate)],
    ['First seen here', <TimeAgo key="first" at={order.firstSeenAt} />],
    ['Last confirmed by PXC', <TimeAgo key="last" at={order.lastSeenAt} />],
    ['Last changed here', <TimeAgo key="changed" at={order.changedAt} />],
  ];
}

function Unavailable({ error }: { error: Error }) {
  if (error instanceof ProblemError && error.status === 404) {
    return (
      <EmptyState
        icon={IconMapOff}
        title="There is no such order"
        action={
          <Button component={Link} to="/orders" variant="default">
            All orders
          </Button>
        }
      >
        It may not have been read yet, or it belongs to another organisation.
      </EmptyState>
    );
  }
  return <ProblemAlert error={error} />;
}

function Loading() {
  return (
    <Stack role="status" aria-busy aria-label="Loading the order">
      <Skeleton h={180} />
      <Skeleton h={360} />
    </Stack>
  );
}
