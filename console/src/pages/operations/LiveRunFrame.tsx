import { Button, Group, Paper, Progress as Bar, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Only } from '@/session/Only';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { confirm } from '@/ui/confirm';
import type { Progress } from './runs';
import type { RunStatus } from './types';

interface Props {
  /** Which run: “Ascora run 12”. */
  name: string;
  run: { status: RunStatus; startedAt?: string | null; createdAt: string; parkedUntil?: string | null };
  progress: Progress;
  onCancel: () => void;
  cancelling: boolean;
  children?: ReactNode;
}

/** A run under way with its progress. */
export function LiveRunFrame({ name, run, progress, onCancel, cancelling, children }: Props) {
  const ask = () =>
    confirm({
      title: `Cancel ${name}?`,
      children: 'It ends behind the page that it is at. What it has stored stays stored.',
      action: 'Cancel the run',
      onConfirm: onCancel,
      dangerous: true,
    });
  return (
    <Paper withBorder p="sm" role="group" aria-label={name}>
      <Stack gap={8}>
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <Text size="sm" fw={600}>
              {name}
            </Text>
            <StatusBadge status={run.status} size="sm" />
            <Text size="xs" c="dimmed">
              since <TimeAgo at={run.startedAt ?? run.createdAt} />
            </Text>
          </Group>
          <Only role="operator">
            <Button size="compact-xs" variant="default" onClick={ask} loading={cancelling}>
              Cancel run
            </Button>
          </Only>
        </Group>
        <Bar
          value={Math.max(progress.percent, 2)}
          aria-label={`Progress of ${name}`}
          striped={run.status === 'running'}
          animated={run.status === 'running'}
          color={run.status === 'parked' ? 'yellow' : undefined}
        />
        <Group justify="space-between" gap="xs">
          <Text size="xs" c="dimmed" aria-live="polite">
            {progress.text}
            {run.parkedUntil && run.status === 'parked' && (
              <>
                , goes on <TimeAgo at={run.parkedUntil} />
              </>
            )}
          </Text>
          <Text size="xs" c="dimmed" className="figure">
            {progress.percent} %
          </Text>
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
