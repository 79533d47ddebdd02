import { ActionIcon, Button, Group, Radio, Select, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Section } from '@/ui/Section';
import { fieldLabel, SHARED_FIELDS } from '../fields';
import type { Values, Winner } from './values';

const WINNERS: { value: Winner; label: string; description: string }[] = [
  { value: 'manual', label: 'A person decides', description: 'Nothing of the change is sent before that.' },
  { value: 'local', label: 'What was entered here wins', description: 'Ascora’s value is overwritten.' },
  { value: 'remote', label: 'Ascora wins', description: 'The rest of the change is sent.' },
];

const FIELDS = SHARED_FIELDS.map((name) => ({ value: `customer.${name}`, label: fieldLabel(name) }));

/** Who wins when a field was changed here and in Ascora. */
export function Conflicts({ form }: { form: UseFormReturnType<Values> }) {
  const { conflictFields } = form.getValues();
  const add = () => form.insertListItem('conflictFields', { field: '', winner: 'local' });
  return (
    <Section title="Conflicts" description="When a field of a customer was changed here and in Ascora.">
      <Radio.Group label="Unless said otherwise below" {...form.getInputProps('conflictDefault')}>
        <Stack gap="xs" mt="xs">
          {WINNERS.map((winner) => (
            <Radio key={winner.value} {...winner} />
          ))}
        </Stack>
      </Radio.Group>
      <Stack gap="xs">
        <Text size="sm" fw={500}>
          Fields with a rule of their own
        </Text>
        {conflictFields.length === 0 && (
          <Text size="sm" c="dimmed">
            None: all fields are treated as said above.
          </Text>
        )}
        {conflictFields.map(({ field }, i) => (
          <Group key={i} gap="xs" align="flex-start" wrap="nowrap">
            <Select
              aria-label={`Field ${i + 1}`}
              placeholder="Field"
              flex={1}
              maw={280}
              searchable
              allowDeselect={false}
              data={knownWith(field)}
              {...form.getInputProps(`conflictFields.${i}.field`)}
            />
            <Select
              aria-label={`Who wins for field ${i + 1}`}
              flex={1}
              maw={280}
              allowDeselect={false}
              data={WINNERS}
              {...form.getInputProps(`conflictFields.${i}.winner`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={`Remove field ${i + 1}`}
              onClick={() => form.removeListItem('conflictFields', i)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="default"
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
        >
          Add a field
        </Button>
      </Stack>
    </Section>
  );
}

/** The fields to choose from, and one that was set by other means. */
function knownWith(field: string) {
  const known = !field || FIELDS.some(({ value }) => value === field);
  return known ? FIELDS : [...FIELDS, { value: field, label: field }];
}
