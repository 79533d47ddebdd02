import { Paper, SimpleGrid, Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export interface Stat {
  label: string;
  /** Undefined while it is loading. */
  value: ReactNode | undefined;
  hint?: ReactNode;
}

/** Figures side by side; on a phone in two columns. */
export function StatCards({ stats }: { stats: Stat[] }) {
  return (
    <SimpleGrid cols={{ base: 2, sm: Math.min(stats.length, 3), lg: Math.min(stats.length, 6) }} spacing="sm">
      {stats.map(({ label, value, hint }) => (
        <Paper withBorder p="md" key={label}>
          <Text size="xs" c="dimmed" fw={600}>
            {label}
          </Text>
          {value === undefined ? (
            <Skeleton h={28} w="60%" mt={4} />
          ) : (
            <Text
              fz={{ base: 18, sm: 22 }}
              fw={650}
              className="figure"
              lh={1.3}
              style={{ overflowWrap: 'anywhere' }}
            >
              {value}
            </Text>
          )}
          {hint && (
            <Text size="xs" c="dimmed">
              {hint}
            </Text>
          )}
        </Paper>
      ))}
    </SimpleGrid>
  );
}
