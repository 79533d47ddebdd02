import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { messageOf, ProblemError } from '@/api/problem';

interface Props {
  error: unknown;
  /** Tries again what has failed. */
  onRetry?: () => void;
  /** Other ways out. */
  children?: ReactNode;
}

/** An error where it happened: what it is, what to do, and what finds it in the log. */
export function ProblemAlert({ error, onRetry, children }: Props) {
  const problem = error instanceof ProblemError ? error : undefined;
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={20} />}
      title={problem?.title ?? 'That did not work'}
      role="alert"
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{messageOf(error)}</Text>
        {problem?.fields.map(({ path, message }) => (
          <Text size="sm" key={path + message}>
            <b>{path}</b> {message}
          </Text>
        ))}
        {problem?.retryAfter !== undefined && <Text size="sm">Try again in {problem.retryAfter} s.</Text>}
        {problem?.instance && (
          <Text size="xs" c="dimmed" ff="monospace">
            {problem.instance.replace('urn:uuid:', '')}
          </Text>
        )}
        {(onRetry ?? children) && (
          <Group gap="xs">
            {onRetry && (
              <Button size="xs" variant="default" onClick={onRetry}>
                Try again
              </Button>
            )}
            {children}
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
