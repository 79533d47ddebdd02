import { Alert, Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { Only } from '@/session/Only';
import { Facts } from '@/ui/Facts';
import { JsonView } from '@/ui/JsonView';
import { StatusBadge } from '@/ui/StatusBadge';
import { dateTime } from '@/ui/time';
import { spaced } from '@/ui/words';
import type { Write } from '../types';
import { awaitsAPerson, meaningOf, type Decision } from './decisions';
import { WriteDecision } from './WriteDecision';

/** A write in detail, and what a person can decide about it. */
export function WriteDrawer({ write, onClose }: { write: Write | undefined; onClose: () => void }) {
  const [decision, setDecision] = useState<Decision>();
  return (
    <Drawer
      opened={write !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={write && `${spaced(write.kind)} ${write.id}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {write && <Details write={write} decide={setDecision} />}
      {write && decision && (
        <WriteDecision
          write={write}
          decision={decision}
          onClose={() => setDecision(undefined)}
          onDecided={() => {
            setDecision(undefined);
            onClose();
          }}
        />
      )}
    </Drawer>
  );
}

function Details({ write, decide }: { write: Write; decide: (decision: Decision) => void }) {
  const open = awaitsAPerson(write.state);
  return (
    <Stack>
      <Alert
        color={open ? 'orange' : 'gray'}
        icon={<IconHelpCircle size={20} />}
        title={<StatusBadge status={write.state} />}
      >
        <Stack gap="sm">
          <Text size="sm">{meaningOf(write.state)}</Text>
          {write.errorMessage && (
            <Text size="sm" fw={600}>
              {write.errorMessage}
            </Text>
          )}
          {open && (
            <Only role="operator">
              <Group gap="xs">
                <Button size="xs" onClick={() => decide('confirm')}>
                  It is in Ascora
                </Button>
                <Button size="xs" variant="default" onClick={() => decide('retry')}>
                  Send again
                </Button>
                <Button size="xs" variant="default" onClick={() => decide('void')}>
                  Give up
                </Button>
              </Group>
            </Only>
          )}
        </Stack>
      </Alert>
      <Facts
        cols={2}
        facts={[
          ['About', spaced(write.resourceType)],
          ['In Ascora', write.upstreamNumber ?? write.upstreamId],
          ['Tries', write.attempts],
          ['Next try', write.nextAttemptAt && dateTime(write.nextAttemptAt)],
          ['Asked by', write.requestedBy],
          ['Asked', dateTime(write.createdAt)],
          ['Waits for write', write.dependsOn],
          ['Kind of error', write.errorClass],
        ]}
      />
      <div>
        <Text size="sm" fw={600} mb={4}>
          What is sent
        </Text>
        <JsonView value={write.payload} label="What is sent" />
      </div>
    </Stack>
  );
}
