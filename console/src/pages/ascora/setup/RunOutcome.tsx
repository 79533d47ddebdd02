import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { AscoraSchemas } from '@/api/client';
import { counted } from '@/ui/numbers';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { duration } from '@/ui/time';
import { TextLink } from '@/ui/TextLink';
import { StreamTable } from './StreamTable';

type Run = AscoraSchemas['AscoraRun'];

/** What came of the newest run. */
export function RunOutcome({ run }: { run: Run }) {
  const setAside = run.streams.reduce((sum, { quarantined }) => sum + quarantined, 0);
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Title order={3} size="sm">
          Newest run
        </Title>
        <StatusBadge status={run.status} />
        <Text size="sm" c="dimmed">
          {run.triggerSource === 'schedule' ? 'By the schedule' : 'By hand'},{' '}
          <TimeAgo at={run.completedAt ?? run.createdAt} />
          {run.startedAt && run.completedAt && <> in {tookOf(run.startedAt, run.completedAt)}</>}
        </Text>
      </Group>
      {failures(run).map(({ what, why, advice }) => (
        <Alert key={what} color="red" icon={<IconAlertTriangle size={20} />} title={what} role="alert">
          {why} {advice}
        </Alert>
      ))}
      <StreamTable run={run} />
      {setAside > 0 && (
        <Text size="sm">
          {counted(setAside, 'record')} could not be stored and {setAside === 1 ? 'was' : 'were'} set aside.{' '}
          <TextLink to="/monitor" size="sm" underline="always">
            See why in the sync monitor
          </TextLink>
        </Text>
      )}
    </Stack>
  );
}

function tookOf(start: string, end: string) {
  return duration(Date.parse(end) - Date.parse(start));
}

function failures({ errorMessage, advice, streams }: Run) {
  const ofStreams = streams
    .filter((stream) => stream.errorMessage)
    .map((stream) => ({
      what: `The ${stream.stream} could not be read`,
      why: stream.errorMessage,
      advice: stream.advice,
    }));
  if (ofStreams.length > 0 || !errorMessage) return ofStreams;
  return [{ what: 'The sync failed', why: errorMessage, advice }];
}
