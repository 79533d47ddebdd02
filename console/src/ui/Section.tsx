import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface Props {
  title?: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** Content that brings its own edges, such as a table. */
  flush?: boolean;
}

/** A part of a page on a card of its own. */
export function Section({ title, description, actions, children, flush }: Props) {
  const id = useId();
  return (
    <Paper withBorder component="section" aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <Group justify="space-between" p="md" pb={flush ? 'sm' : 0} gap="sm">
          {/* A description shrinks this far before the actions go below it. */}
          <div style={{ flex: description ? '1 1 240px' : '1 1 auto', minWidth: 0 }}>
            {title && (
              <Title order={2} size="h4" id={id}>
                {title}
              </Title>
            )}
            {description && (
              <Text size="sm" c="dimmed">
                {description}
              </Text>
            )}
          </div>
          {actions && <Group gap="xs">{actions}</Group>}
        </Group>
      )}
      {flush ? children : <Stack p="md">{children}</Stack>}
    </Paper>
  );
}
