import {
  Button,
  Checkbox,
  Group,
  List,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { answerOf, ascora } from '@/api/client';
import { idempotencyKey } from '@/api/idempotency';
import { useOrganisation } from '@/session/me';
import { counted } from '@/ui/numbers';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { useChanged } from '../live';
import { BatchResults } from './BatchResults';
import {
  batchOf,
  exampleOf,
  parseItems,
  type BatchResource,
  type Notation,
  type Operation,
  type Parsed,
} from './batchItems';

const OPERATIONS: { value: Operation; label: string }[] = [
  { value: 'create', label: 'Create' },
  { value: 'update', label: 'Change' },
  { value: 'sync', label: 'Read again from Ascora' },
  { value: 'resolve', label: 'Resolve conflicts' },
];

const RESOURCES: { value: BatchResource; label: string }[] = [
  { value: 'customer', label: 'Customers' },
  { value: 'job', label: 'Jobs' },
];

/** Does the same with up to 1000 records, and tells what became of each. */
export function Batch() {
  const { orgId } = useOrganisation();
  const changed = useChanged();
  const [wish, setWish] = useState<{ operation: Operation; resource: BatchResource; notation: Notation }>({
    operation: 'create',
    resource: 'customer',
    notation: 'csv',
  });
  const [text, setText] = useState('');
  const [stopOnError, setStopOnError] = useState(false);
  const [continueOnConflict, setContinueOnConflict] = useState(true);
  const parsed = parseItems(text, wish);
  const run = useMutation({
    mutationFn: async ({ items, key }: { items: Parsed['items']; key: string }) => {
      const { body } = await answerOf(
        ascora.POST('/api/organizations/{orgId}/ascora/batch', {
          params: { path: { orgId }, header: { 'Idempotency-Key': key } },
          body: batchOf(wish.operation, items, { stopOnError, continueOnConflict }),
        }),
      );
      return body.data;
    },
    meta: SHOWN_IN_PLACE,
    onSettled: changed,
  });
  const change = (next: Partial<typeof wish>) => {
    setWish({ ...wish, ...next });
    run.reset();
  };
  return (
    <Stack>
      <Section
        title="Batch"
        description="Do the same with up to 1,000 records. Each is treated as if it had been asked for alone."
      >
        <Group align="flex-end" gap="md">
          <Select
            label="Operation"
            data={OPERATIONS}
            value={wish.operation}
            onChange={(value) =>
              change({ operation: OPERATIONS.find((each) => each.value === value)?.value })
            }
            allowDeselect={false}
            w={{ base: '100%', xs: 220 }}
          />
          {wish.operation !== 'resolve' && (
            <Select
              label="Records"
              data={RESOURCES}
              value={wish.resource}
              onChange={(value) =>
                change({ resource: RESOURCES.find((each) => each.value === value)?.value })
              }
              allowDeselect={false}
              w={{ base: '100%', xs: 160 }}
            />
          )}
          <SegmentedControl
            aria-label="Notation"
            value={wish.notation}
            onChange={(value) => change({ notation: value === 'json' ? 'json' : 'csv' })}
            data={[
              { value: 'csv', label: 'Pasted CSV' },
              { value: 'json', label: 'JSON' },
            ]}
          />
          <Button variant="default" onClick={() => setText(exampleOf(wish))}>
            Insert a template
          </Button>
        </Group>
        <Textarea
          label="Items"
          description={HINTS[wish.operation]}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            run.reset();
          }}
          autosize
          minRows={7}
          maxRows={20}
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        />
        <Faults faults={parsed.faults} />
        <Group gap="lg">
          <Checkbox
            label="Stop at the first item that fails"
            checked={stopOnError}
            onChange={(event) => setStopOnError(event.currentTarget.checked)}
          />
          <Checkbox
            label="Go on when an item is in conflict"
            checked={continueOnConflict}
            onChange={(event) => setContinueOnConflict(event.currentTarget.checked)}
          />
        </Group>
        {run.error && <ProblemAlert error={run.error} />}
        <Group>
          <Button
            onClick={() => run.mutate({ items: parsed.items, key: idempotencyKey() })}
            loading={run.isPending}
            disabled={parsed.items.length === 0 || parsed.faults.length > 0}
          >
            Run {counted(parsed.items.length, 'item')}
          </Button>
        </Group>
      </Section>
      {run.data && <BatchResults result={run.data} />}
    </Stack>
  );
}

const HINTS: Record<Operation, string> = {
  create: 'One record to a line below the names of its fields. A blank cell is left out.',
  update:
    'As for creating, with the record’s id: ours, Ascora’s, or a job’s number. Jobs change their status only.',
  sync: 'The ids of the records: ours, Ascora’s, or a job’s number.',
  resolve: 'The id of each conflict and its resolution: local, remote, or merge with a side for each field.',
};

function Faults({ faults }: { faults: string[] }) {
  const shown = faults.slice(0, 10);
  return (
    <div aria-live="polite">
      {shown.length > 0 && (
        <List size="sm" c="red">
          {shown.map((fault) => (
            <List.Item key={fault}>{fault}</List.Item>
          ))}
        </List>
      )}
      {faults.length > shown.length && (
        <Text size="sm" c="red">
          And {faults.length - shown.length} more.
        </Text>
      )}
    </div>
  );
}
