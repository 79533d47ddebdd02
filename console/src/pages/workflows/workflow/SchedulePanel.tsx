import { Alert, Group, SimpleGrid, Skeleton, Stack, Switch, Table, Text } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '@/session/me';
import { EmptyState } from '@/ui/EmptyState';
import { Facts } from '@/ui/Facts';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { duration } from '@/ui/time';
import { TimeAgo } from '@/ui/TimeAgo';
import { useChangeSchedule } from '../actions';
import { scheduleQuery } from '../queries';
import { inWords, inZone } from '../schedule';
import { Slots } from '../Slots';
import type { Schedule, Workflow } from '../types';

/** When the workflow runs by itself, and the slots that it left out. */
export function SchedulePanel({ workflow }: { workflow: Workflow }) {
  const schedule = useQuery(scheduleQuery(workflow.id));
  if (schedule.error) return <ProblemAlert error={schedule.error} />;
  if (schedule.data === undefined) return <Skeleton h={240} aria-busy aria-label="Loading" />;
  if (schedule.data === null || workflow.triggerType !== 'schedule') return <NoSchedule />;
  return <Planned schedule={schedule.data} workflow={workflow} />;
}

function NoSchedule() {
  return (
    <Section>
      <EmptyState icon={IconCalendarOff} title="It runs by hand only">
        Choose “By a schedule” beside its steps to have it run by itself.
      </EmptyState>
    </Section>
  );
}

function Planned({ schedule, workflow }: { schedule: Schedule; workflow: Workflow }) {
  const { cron, timezone, isActive, nextRuns, nextRunAt, lastRunAt, catchUpWindow, skipped } = schedule;
  return (
    <Stack>
      {!workflow.isEnabled && (
        <Alert color="yellow" variant="light">
          <Text size="sm">The workflow is disabled: its slots are skipped until it is enabled again.</Text>
        </Alert>
      )}
      <Section title={inWords(cron) ?? 'Schedule'} actions={<Active schedule={schedule} />}>
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <Facts
            cols={2}
            facts={[
              ['Cron expression', cron],
              ['Time zone', timezone],
              ['Next run', <TimeAgo key="next" at={isActive ? nextRunAt : null} otherwise="not planned" />],
              ['Last run', <TimeAgo key="last" at={lastRunAt} />],
              ['While the run before goes on', 'The slot is skipped'],
              ['Late slots run for', duration(catchUpWindow * 1000)],
            ]}
          />
          {isActive && <Slots cron={cron ?? ''} timezone={timezone} planned={nextRuns} />}
        </SimpleGrid>
      </Section>
      <Section title="Skipped slots" flush={skipped.length > 0}>
        {skipped.length === 0 ? (
          <Text size="sm" c="dimmed">
            Every slot so far has run.
          </Text>
        ) : (
          <Table aria-label="Skipped slots">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Slot</Table.Th>
                <Table.Th>Why it did not run</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {skipped.map(({ slot, reason }) => (
                <Table.Tr key={slot}>
                  <Table.Td>{inZone(slot, timezone)}</Table.Td>
                  <Table.Td>{reason}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Section>
    </Stack>
  );
}

function Active({ schedule: { id, isActive } }: { schedule: Schedule }) {
  const change = useChangeSchedule();
  const may = useMay('operator');
  return (
    <Group>
      <Switch
        label="Active"
        checked={change.isPending ? change.variables.body.isActive === true : isActive}
        disabled={!may}
        onChange={(event) => change.mutate({ id, body: { isActive: event.currentTarget.checked } })}
      />
    </Group>
  );
}
