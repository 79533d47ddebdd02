import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconHourglass } from '@tabler/icons-react';
import { counted } from '@/ui/numbers';
import { TimeAgo } from '@/ui/TimeAgo';
import { spaced } from '@/ui/words';
import { TextLink } from '@/ui/TextLink';
import type { Run } from '../types';

/** What a person should know of a run: why it failed, what it waits for, what was set aside. */
export function RunState({ run }: { run: Run }) {
  return (
    <>
      {run.status === 'failed' && <Failure run={run} />}
      {run.status === 'parked' && <Parked run={run} />}
      {run.counts.quarantined > 0 && <Quarantined run={run} />}
    </>
  );
}

function Failure({ run: { errorMessage, errorClass, advice } }: { run: Run }) {
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={20} />}
      title={titleOf(errorClass)}
      role="alert"
    >
      <Text size="sm">{errorMessage}</Text>
      {advice && (
        <Text size="sm" mt={6} fw={500}>
          {advice}
        </Text>
      )}
    </Alert>
  );
}

function titleOf(errorClass: string | null | undefined) {
  return errorClass ? `Failed: ${spaced(errorClass).toLowerCase()}` : 'Failed';
}

function Parked({ run: { parkedUntil, errorMessage, advice } }: { run: Run }) {
  return (
    <Alert color="yellow" variant="light" icon={<IconHourglass size={20} />} title="Waiting">
      <Text size="sm">
        {errorMessage ? `${errorMessage} ` : 'The run is parked and holds nothing up. '}
        {parkedUntil && (
          <>
            It goes on <TimeAgo at={parkedUntil} />.
          </>
        )}
      </Text>
      {advice && (
        <Text size="sm" mt={6} fw={500}>
          {advice}
        </Text>
      )}
    </Alert>
  );
}

function Quarantined({ run: { counts } }: { run: Run }) {
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={20} />}>
      <Text size="sm">
        {counted(counts.quarantined, 'record was', 'records were')} set aside because they can’t be stored.{' '}
        <TextLink to="/monitor" inherit underline="always">
          See them in quarantine
        </TextLink>
      </Text>
    </Alert>
  );
}
