import { SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Facts.module.css';

/** Names and values of one thing. What is null, undefined or empty is shown as a dash. */
export function Facts({ facts, cols = 3 }: { facts: [name: string, value: ReactNode][]; cols?: number }) {
  return (
    <SimpleGrid
      component="dl"
      cols={{ base: 1, xs: 2, md: cols }}
      spacing="md"
      verticalSpacing="sm"
      className={classes.list}
    >
      {facts.map(([name, value]) => (
        <div key={name}>
          <Text component="dt" size="xs" c="dimmed" fw={600}>
            {name}
          </Text>
          <Text component="dd" size="sm" className={classes.value}>
            {value === null || value === undefined || value === '' ? '–' : value}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}
