import { Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ascora, bodyOf } from '@/api/client';
import { useOrganisation } from '@/session/me';
import { count } from '@/ui/numbers';
import { StatusBadge } from '@/ui/StatusBadge';
import { spaced } from '@/ui/words';
import { useChanged, useLiveRun } from './live';
import { LiveRunFrame } from './LiveRunFrame';
import { ascoraProgress } from './runs';
import type { AscoraRun } from './types';

/** A run of Ascora under way, stream by stream. */
export function LiveAscoraRun({ run: listed, detailed }: { run: AscoraRun; detailed?: boolean }) {
  const { orgId } = useOrganisation();
  const changed = useChanged();
  const run = useLiveRun(`/api/organizations/${orgId}/ascora/runs/${listed.id}/events`, listed);
  const cancel = useMutation({
    mutationFn: () =>
      bodyOf(
        ascora.POST('/api/organizations/{orgId}/ascora/runs/{runId}/cancel', {
          params: { path: { orgId, runId: run.id } },
        }),
      ),
    onSettled: changed,
  });
  return (
    <LiveRunFrame
      name={`Ascora run ${run.id}`}
      run={run}
      progress={ascoraProgress(run)}
      onCancel={() => cancel.mutate()}
      cancelling={cancel.isPending}
    >
      {detailed && (
        <Group gap="md">
          {run.streams.map(({ stream, status, fetched }) => (
            <Group gap={6} key={stream}>
              <Text size="xs">{spaced(stream)}</Text>
              <StatusBadge status={status} size="xs" />
              <Text size="xs" c="dimmed" className="figure">
                {count(fetched)}
              </Text>
            </Group>
          ))}
        </Group>
      )}
    </LiveRunFrame>
  );
}
