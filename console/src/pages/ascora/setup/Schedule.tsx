import { Badge, Button, Group, NumberInput, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ascora, bodyOf, type AscoraSchemas } from '@/api/client';
import { Only } from '@/session/Only';
import { useOrganisation } from '@/session/me';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { tell } from '@/ui/tell';
import { TimeAgo } from '@/ui/TimeAgo';
import { scheduleQuery, useAscoraChange } from '../queries';
import { every, INTERVAL, isInterval } from './interval';

/** Starts and stops the pulls that come by themselves. */
export function Schedule() {
  const { orgId } = useOrganisation();
  const { data, error } = useQuery(scheduleQuery(orgId));
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton h={64} />;
  return <Known key={data.intervalSeconds} schedule={data} />;
}

function Known({ schedule }: { schedule: AscoraSchemas['AscoraSyncStatus'] }) {
  const { autoSync, intervalSeconds, nextSync } = schedule;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Title order={3} size="sm">
          Schedule
        </Title>
        <Badge variant={autoSync ? 'light' : 'default'} color="green" tt="none" fw={600}>
          {autoSync ? 'On' : 'Off'}
        </Badge>
        <Text size="sm" c="dimmed">
          {autoSync ? (
            <>
              {every(intervalSeconds)}, next <TimeAgo at={nextSync} otherwise="soon" />
            </>
          ) : (
            'Nothing is pulled by itself.'
          )}
        </Text>
      </Group>
      <Only role="operator">
        <Change autoSync={autoSync} intervalSeconds={intervalSeconds} />
      </Only>
    </Stack>
  );
}

function Change({ autoSync, intervalSeconds }: { autoSync: boolean; intervalSeconds: number }) {
  const { orgId } = useOrganisation();
  const [seconds, setSeconds] = useState<number | string>(intervalSeconds);
  const params = { path: { orgId } };
  const starting = useAscoraChange(
    orgId,
    (interval: number) =>
      bodyOf(
        ascora.POST('/api/organizations/{orgId}/ascora/sync', {
          params,
          body: { intervalSeconds: interval },
        }),
      ),
    { onSuccess: (_, interval) => tell('The schedule is on', every(interval)) },
  );
  const stopping = useAscoraChange(
    orgId,
    () => bodyOf(ascora.DELETE('/api/organizations/{orgId}/ascora/sync', { params })),
    { onSuccess: () => tell('The schedule is off', 'A sync under way goes on.') },
  );
  const valid = isInterval(seconds);
  return (
    <Group gap="xs" align="flex-start">
      <NumberInput
        label="Seconds between two pulls"
        description={valid ? every(Number(seconds)) : undefined}
        error={valid ? undefined : `From ${INTERVAL.least} to ${INTERVAL.most}`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        min={INTERVAL.least}
        max={INTERVAL.most}
        step={60}
        clampBehavior="none"
        allowDecimal={false}
        w={220}
        value={seconds}
        onChange={setSeconds}
      />
      <Group gap="xs" pt={24}>
        {(!autoSync || seconds !== intervalSeconds) && (
          <Button
            variant={autoSync ? 'default' : 'filled'}
            disabled={!valid}
            loading={starting.isPending}
            onClick={() => starting.mutate(Number(seconds))}
          >
            {autoSync ? 'Change the interval' : 'Start the schedule'}
          </Button>
        )}
        {autoSync && (
          <Button variant="default" loading={stopping.isPending} onClick={() => stopping.mutate()}>
            Stop the schedule
          </Button>
        )}
      </Group>
    </Group>
  );
}
