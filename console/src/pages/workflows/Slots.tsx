import { List, Stack, Text } from '@mantine/core';
import { absolute } from '@/ui/time';
import { inZone, nextSlots } from './schedule';

interface Props {
  cron: string;
  timezone: string;
  /** As the service has planned them; without, they are worked out here. */
  planned?: string[];
}

/** The next five slots of a schedule, in its own time zone. */
export function Slots({ cron, timezone, planned }: Props) {
  const slots = planned?.map((at) => new Date(at)) ?? nextSlots(cron, timezone);
  if (slots.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="xs" c="dimmed" fw={600}>
        Next runs, {timezone}
      </Text>
      <List size="sm" listStyleType="none" spacing={2}>
        {slots.map((at) => (
          <List.Item key={at.toISOString()} title={absolute(at)} className="figure">
            {inZone(at, timezone)}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
