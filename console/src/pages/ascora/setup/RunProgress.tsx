import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { ascora, bodyOf, type AscoraSchemas } from '@/api/client';
import { Only } from '@/session/Only';
import { useOrganisation } from '@/session/me';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { useAscoraChange } from '../queries';
import { doing, progressOf } from './progress';
import { StreamTable } from './StreamTable';

/** A run under way, page by page. */
export function RunProgress({ run }: { run: AscoraSchemas['AscoraRun'] }) {
  const { orgId } = useOrganisation();
  const cancelling = useAscoraChange(orgId, () =>
    bodyOf(
      ascora.POST('/api/organizations/{orgId}/ascora/runs/{runId}/cancel', {
        params: { path: { orgId, runId: run.id } },
      }),
    ),
  );
  const percent = progressOf(run);
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Group gap="xs">
          <StatusBadge status={run.status} />
          <Text size="sm" aria-live="polite">
            {doing(run)}
            {run.parkedUntil && (
              <>
                , goes on <TimeAgo at={run.parkedUntil} />
              </>
            )}
          </Text>
        </Group>
        <Only role="operator">
          <Button
            size="xs"
            variant="default"
            loading={cancelling.isPending}
            onClick={() => cancelling.mutate()}
          >
            Cancel the sync
          </Button>
        </Only>
      </Group>
      <Progress value={percent} animated={run.status === 'running'} aria-label="Progress of the sync" />
      <StreamTable run={run} />
    </Stack>
  );
}
