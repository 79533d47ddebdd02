import { Group, Text, Timeline } from '@mantine/core';
import type { PxcSchemas } from '@/api/client';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { wordOf } from '@/ui/words';
import { TextLink } from '@/ui/TextLink';

type Transition = PxcSchemas['OrderTransition'];

/** The states that the order went through, newest first, each with the run that noticed it. */
export function Transitions({ transitions }: { transitions: Transition[] }) {
  const newestFirst = [...transitions].reverse();
  return (
    <Section title="History">
      {newestFirst.length === 0 ? (
        <Text size="sm" c="dimmed">
          No change of state has been seen yet.
        </Text>
      ) : (
        <Timeline bulletSize={14} lineWidth={2} active={-1}>
          {newestFirst.map(({ from, to, at, runId }) => (
            <Timeline.Item key={at + to} title={<StatusBadge status={to} />} color={wordOf(to).color}>
              <Group gap={4} mt={4}>
                <Text size="xs" c="dimmed">
                  {from ? `after ${wordOf(from).label.toLowerCase()}, ` : 'first seen '}
                  <TimeAgo at={at} />
                  {runId ? (
                    <>
                      , by{' '}
                      <TextLink
                        to="/runs/$runId"
                        params={{ runId: String(runId) }}
                        inherit
                        underline="always"
                      >
                        run {runId}
                      </TextLink>
                    </>
                  ) : (
                    ', read on request'
                  )}
                </Text>
              </Group>
            </Timeline.Item>
          ))}
        </Timeline>
      )}
    </Section>
  );
}
