import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Facts } from '@/ui/Facts';
import type { MadeJob } from './types';

/** What came of it: both ids, or what Ascora is still owed. */
export function JobMade({ job, onAgain }: { job: MadeJob; onAgain: () => void }) {
  const owed = job.state !== undefined;
  return (
    <Stack mt="md">
      {owed ? (
        <Alert color="yellow" icon={<IconClock size={20} />} title="Kept, and on its way" role="status">
          {job.state === 'unknown'
            ? 'Nobody can tell yet whether Ascora has made the job. It is looked for; if it is not found, the outbox of the sync monitor asks for a decision. Nothing is sent twice.'
            : 'Ascora has not answered yet. The job is sent as soon as it does; nothing more is to be done here.'}
        </Alert>
      ) : (
        <Alert color="green" icon={<IconCheck size={20} />} title="The job is in Ascora" role="status">
          {job.match?.nameDiffers &&
            `It belongs to ${job.match.customerName ?? 'the customer with this e-mail address'}, whose name differs from the report’s. `}
          {job.warnings?.length ? `Ascora has ignored: ${job.warnings.join(', ')}.` : ''}
        </Alert>
      )}
      <Facts
        facts={[
          ['Job number', job.jobNumber],
          ['Ascora’s id', job.ascoraJobId],
          ['Id here', job.jobId],
        ]}
      />
      <Group>
        <Button component={Link} to="/ascora/jobs/$jobId" params={{ jobId: job.jobId } as never}>
          Open the job
        </Button>
        <Button variant="default" onClick={onAgain}>
          Create another
        </Button>
        <Button component={Link} to="/ascora/jobs" variant="subtle">
          Done
        </Button>
      </Group>
    </Stack>
  );
}
