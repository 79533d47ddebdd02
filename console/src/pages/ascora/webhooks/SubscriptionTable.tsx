import { Badge, Button, Stack, Text } from '@mantine/core';
import { DataTable, type Column } from '@/ui/DataTable';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { rowsOf, type HookEvent, type Row, type Subscription } from './events';

interface Props {
  subscriptions: Subscription[];
  busy: boolean;
  onSubscribe: (event: HookEvent) => void;
  onRemove: (subscription: Subscription) => void;
}

/** Each event, whether it is subscribed to, and when it last told something. */
export function SubscriptionTable({ subscriptions, busy, onSubscribe, onRemove }: Props) {
  const columns: Column<Row>[] = [
    { header: 'Event', title: true, cell: ({ event, tells }) => <Event event={event} tells={tells} /> },
    { header: 'State', cell: ({ subscription }) => <State subscription={subscription} /> },
    {
      header: 'Last delivery',
      cell: ({ subscription }) => (subscription ? <TimeAgo at={subscription.lastDeliveredAt} /> : '–'),
    },
    {
      header: 'Action',
      head: <span aria-hidden />,
      align: 'right',
      cell: ({ event, subscription }) =>
        subscription ? (
          <Button
            size="xs"
            variant="subtle"
            color="red"
            disabled={busy || subscription.state === 'ending'}
            aria-label={`Remove ${event}`}
            onClick={() => onRemove(subscription)}
          >
            Remove
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            disabled={busy}
            aria-label={`Subscribe to ${event}`}
            onClick={() => onSubscribe(event)}
          >
            Subscribe
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      label="Web hook events"
      columns={columns}
      rows={rowsOf(subscriptions)}
      rowKey={({ event, subscription }) => subscription?.id ?? event}
      empty={null}
    />
  );
}

function Event({ event, tells }: { event: HookEvent; tells: string }) {
  return (
    <>
      <Text size="sm" fw={600}>
        {event}
      </Text>
      <Text size="xs" c="dimmed" fw={400}>
        {tells}
      </Text>
    </>
  );
}

function State({ subscription }: { subscription?: Subscription }) {
  if (!subscription) {
    return (
      <Text size="sm" c="dimmed">
        Not subscribed
      </Text>
    );
  }
  const { state, silent, advice } = subscription;
  return (
    <Stack gap={4} align="flex-start">
      {silent ? (
        <Badge variant="light" color="yellow" tt="none" fw={600} autoContrast>
          Active, silent
        </Badge>
      ) : (
        <StatusBadge status={state} />
      )}
      {advice && (
        <Text size="xs" maw={420} style={{ textAlign: 'start' }}>
          {advice}
        </Text>
      )}
    </Stack>
  );
}
