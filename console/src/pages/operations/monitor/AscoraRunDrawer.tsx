import { Alert, Drawer, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Facts } from '@/ui/Facts';
import { JsonView } from '@/ui/JsonView';
import { count } from '@/ui/numbers';
import { StatusBadge } from '@/ui/StatusBadge';
import { dateTime, duration } from '@/ui/time';
import { spaced } from '@/ui/words';
import { lasted } from '../runs';
import type { AscoraRun, AscoraStream } from '../types';
import { TRIGGERS } from './triggers';

/** A run of Ascora in detail. */
export function AscoraRunDrawer({ run, onClose }: { run: AscoraRun | undefined; onClose: () => void }) {
  return (
    <Drawer
      opened={run !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={run && `Ascora run ${run.id}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {run && <Details run={run} />}
    </Drawer>
  );
}

function Details({ run }: { run: AscoraRun }) {
  const took = lasted(run);
  return (
    <Stack>
      <Facts
        cols={2}
        facts={[
          ['Status', <StatusBadge key="status" status={run.status} />],
          ['Started by', TRIGGERS[run.triggerSource]],
          ['Started', run.startedAt && dateTime(run.startedAt)],
          ['Took', took !== undefined && duration(took)],
        ]}
      />
      {(run.advice ?? run.errorMessage) && <Failure message={run.errorMessage} advice={run.advice} />}
      <Table.ScrollContainer minWidth={420}>
        <Table aria-label="Streams" horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Stream</Table.Th>
              <Table.Th>Status</Table.Th>
              {FIGURES.map(([label]) => (
                <Table.Th key={label} ta="right">
                  {label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {run.streams.map((stream) => (
              <Stream key={stream.stream} stream={stream} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {run.streams
        .filter(({ errorMessage }) => errorMessage)
        .map(({ stream, errorMessage, advice }) => (
          <Failure key={stream} title={spaced(stream)} message={errorMessage} advice={advice} />
        ))}
      <JsonView value={run} label="Run as JSON" />
    </Stack>
  );
}

const FIGURES = [
  ['Read', 'fetched'],
  ['New', 'inserted'],
  ['Changed', 'updated'],
  ['Set aside', 'quarantined'],
  ['Missing', 'missing'],
] as const;

function Stream({ stream }: { stream: AscoraStream }) {
  return (
    <Table.Tr>
      <Table.Td>{spaced(stream.stream)}</Table.Td>
      <Table.Td>
        <StatusBadge status={stream.status} size="sm" />
      </Table.Td>
      {FIGURES.map(([label, member]) => (
        <Table.Td key={label} ta="right">
          {count(stream[member])}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

interface FailureProps {
  title?: string;
  message: string | undefined;
  advice: string | undefined;
}

function Failure({ title = 'Why it failed', message, advice }: FailureProps) {
  return (
    <Alert color="red" icon={<IconAlertTriangle size={20} />} title={title}>
      {message && <Text size="sm">{message}</Text>}
      {advice && <Text size="sm">{advice}</Text>}
    </Alert>
  );
}
