import { Badge } from '@mantine/core';

const COLORS: Record<string, string> = {
  Active: 'blue',
  'On Track': 'green',
  'At Risk': 'orange',
  'Off Track': 'red',
  Stuck: 'red',
  Completed: 'green',
};

/** How an objective or a Key Result is doing, in the words that people set. */
export function StrategyBadge({ status }: { status: string }) {
  return (
    <Badge variant="light" color={COLORS[status] ?? 'gray'} tt="none" fw={600} autoContrast>
      {status}
    </Badge>
  );
}
