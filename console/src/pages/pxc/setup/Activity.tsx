import { Button, Skeleton, Stack, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { TimeAgo } from '@/ui/TimeAgo';
import { activitiesQuery, type Integration } from '../queries';

const STEP = 5;
const MOST = 100;

/** What happened to the integration, newest first. */
export function Activity({ integration }: { integration: Integration }) {
  const [limit, setLimit] = useState(STEP);
  const { data, error, isFetching } = useQuery(activitiesQuery(integration.id, limit));
  return (
    <Section title="Recent activity">
      {error && <ProblemAlert error={error} />}
      {!data && !error && <Skeleton h={160} role="status" aria-busy aria-label="Loading the activity" />}
      {data?.total === 0 && (
        <Text size="sm" c="dimmed">
          Nothing has happened yet.
        </Text>
      )}
      {data && data.rows.length > 0 && (
        <Timeline active={-1} bulletSize={12} lineWidth={2}>
          {data.rows.map(({ id, description, userName, createdAt }) => (
            <Timeline.Item key={id}>
              <Stack gap={0}>
                <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                  {description}
                </Text>
                <Text size="xs" c="dimmed">
                  {userName && `${userName}, `}
                  <TimeAgo at={createdAt} />
                </Text>
              </Stack>
            </Timeline.Item>
          ))}
        </Timeline>
      )}
      {data && data.total > data.rows.length && limit < MOST && (
        <Button
          variant="subtle"
          size="xs"
          loading={isFetching}
          onClick={() => setLimit(Math.min(MOST, limit === STEP ? 25 : MOST))}
          style={{ alignSelf: 'flex-start' }}
        >
          Show more
        </Button>
      )}
    </Section>
  );
}
