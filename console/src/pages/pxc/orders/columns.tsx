import { Badge, Group, Text, Tooltip } from '@mantine/core';
import type { Column } from '@/ui/DataTable';
import { StatusBadge } from '@/ui/StatusBadge';
import { plainDate } from '@/ui/time';
import { TimeAgo } from '@/ui/TimeAgo';
import { TextLink } from '@/ui/TextLink';
import type { OrderRow } from '../queries';

export const COLUMNS: Column<OrderRow>[] = [
  {
    header: 'Order',
    sort: 'orderId',
    title: true,
    cell: ({ orderId }) => (
      <TextLink to="/orders/$orderId" params={{ orderId }} fw={600} size="sm">
        {orderId}
      </TextLink>
    ),
  },
  {
    header: 'State',
    cell: ({ state, stale, missingSince }) => (
      <Group gap={6} justify="inherit">
        <StatusBadge status={state} />
        {missingSince ? <MissingBadge /> : stale && <StaleBadge />}
      </Group>
    ),
  },
  { header: 'Category', cell: ({ category }) => <StatusBadge status={category} /> },
  {
    header: 'Products',
    cell: ({ products }) => <Text size="sm">{products.length > 0 ? products.join(', ') : '–'}</Text>,
  },
  {
    header: 'Last update',
    sort: 'lastUpdate',
    cell: ({ lastUpdate }) => (
      <Text size="sm">
        <TimeAgo at={lastUpdate} otherwise="not told" />
      </Text>
    ),
  },
  {
    header: 'Created',
    sort: 'creationDate',
    cell: ({ creationDate }) => (
      <Text size="sm">
        <TimeAgo at={creationDate} otherwise="not told" />
      </Text>
    ),
  },
  {
    header: 'Expected',
    cell: ({ expectedCompletionDate }) => (
      <Text size="sm" className="figure">
        {expectedCompletionDate ? plainDate(expectedCompletionDate) : '–'}
      </Text>
    ),
  },
];

export function StaleBadge() {
  return (
    <Tooltip label="Open, and not confirmed by PXC for two intervals of the schedule">
      <Badge variant="outline" color="orange" tt="none" tabIndex={0}>
        Stale
      </Badge>
    </Tooltip>
  );
}

export function MissingBadge() {
  return (
    <Tooltip label="PXC no longer has this order">
      <Badge variant="outline" color="red" tt="none" tabIndex={0}>
        Missing at PXC
      </Badge>
    </Tooltip>
  );
}
