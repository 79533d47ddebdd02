import { Badge, Button, Group, Progress, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useOrganisation } from '@/session/me';
import { counted } from '@/ui/numbers';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { importQuery } from '../ascoraQueries';
import { useChanged } from '../live';
import type { Import } from '../types';
import { ImportReport } from './ImportReport';
import { isOver, isWorked, percentOf } from './importState';

const LOOK_EVERY = 1_500;

/** An import under way, or over. Its id is in the address, so that it can be come back to. */
export function ImportProgress({ importId, onClose }: { importId: string; onClose: () => void }) {
  const { orgId } = useOrganisation();
  const changed = useChanged();
  const { data, error } = useQuery({
    ...importQuery(orgId, importId),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : LOOK_EVERY),
  });
  const over = data !== undefined && isOver(data);
  useEffect(() => {
    if (over) void changed();
    // Once, at its end.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [over]);
  if (error) {
    return (
      <ProblemAlert error={error}>
        <Button size="xs" variant="default" onClick={onClose}>
          Import a file
        </Button>
      </ProblemAlert>
    );
  }
  if (!data) return <Skeleton h={180} aria-busy aria-label="Loading" />;
  return (
    <Stack>
      <Section
        title={over ? 'The import is done' : 'The import is under way'}
        actions={
          <>
            <Badge variant="light" color={over ? 'green' : 'blue'} tt="none" autoContrast>
              {over ? 'Done' : 'Under way'}
            </Badge>
            <Button size="xs" variant="default" onClick={onClose}>
              Import another file
            </Button>
          </>
        }
      >
        <Progress
          value={percentOf(data)}
          aria-label="Progress of the import"
          striped={!over}
          animated={!over}
          color={over ? 'green' : undefined}
        />
        <Text size="sm" aria-live="polite">
          {told(data)}
        </Text>
        {!over && (
          <Text size="sm" c="dimmed">
            It goes on by itself, also when you leave this page; this address leads back to it.
          </Text>
        )}
        {(data.writes.unknown > 0 || data.writes.failed > 0) && <NeedsPerson writes={data.writes} />}
      </Section>
      <ImportReport report={data} />
    </Stack>
  );
}

function told(one: Import): string {
  const worked = `${counted(one.valid + one.invalid, 'row')} of ${counted(one.total, 'row')} worked`;
  const { pending, done } = one.writes;
  if (!isWorked(one)) return `${worked}.`;
  if (pending > 0) return `${worked}; ${counted(pending, 'write')} on the way to Ascora, ${done} done.`;
  return `${worked}; ${counted(done, 'write')} done in Ascora.`;
}

function NeedsPerson({ writes }: { writes: Import['writes'] }) {
  const { unknown, failed } = writes;
  return (
    <Group gap="sm">
      <Text size="sm">
        {counted(unknown + failed, 'write')} need a person: {failed} failed, {unknown} unknown.
      </Text>
      <Button
        size="xs"
        variant="default"
        renderRoot={(props) => (
          <Link
            {...props}
            to="/monitor"
            search={{ tab: 'outbox', state: unknown > 0 ? 'unknown' : 'failed' }}
          />
        )}
      >
        Review writes
      </Button>
    </Group>
  );
}
