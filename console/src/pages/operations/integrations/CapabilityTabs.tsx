import { Badge, Group, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemAlert } from '@/ui/ProblemAlert';

interface Props {
  triggers: ReactNode;
  actions: ReactNode;
  activity: ReactNode;
}

export function CapabilityTabs({ triggers, actions, activity }: Props) {
  return (
    <Tabs defaultValue="actions" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="triggers">Triggers</Tabs.Tab>
        <Tabs.Tab value="actions">Actions</Tabs.Tab>
        <Tabs.Tab value="activity">Activity</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="triggers">{triggers}</Tabs.Panel>
      <Tabs.Panel value="actions">{actions}</Tabs.Panel>
      <Tabs.Panel value="activity">{activity}</Tabs.Panel>
    </Tabs>
  );
}

/** One trigger, action or deed. */
export interface Entry {
  key: string | number;
  title: string;
  text?: ReactNode;
  /** In small letters at the end. */
  note?: ReactNode;
  badge?: string;
}

interface EntriesProps {
  label: string;
  entries: Entry[] | undefined;
  error?: Error | null;
  /** When there are none. */
  empty: ReactNode;
}

export function Entries({ label, entries, error, empty }: EntriesProps) {
  if (error) return <ProblemAlert error={error} />;
  if (!entries) return <Skeleton h={160} aria-busy aria-label={`Loading ${label}`} />;
  if (entries.length === 0) return empty;
  return (
    <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }} aria-label={label}>
      {entries.map(({ key, title, text, note, badge }) => (
        <li key={key}>
          <Group gap={8}>
            <Text size="sm" fw={600}>
              {title}
            </Text>
            {badge && (
              <Badge size="sm" variant="default" tt="none">
                {badge}
              </Badge>
            )}
          </Group>
          {text && (
            <Text size="sm" c="dimmed">
              {text}
            </Text>
          )}
          {note && (
            <Text size="xs" c="dimmed" component="div">
              {note}
            </Text>
          )}
        </li>
      ))}
    </Stack>
  );
}
