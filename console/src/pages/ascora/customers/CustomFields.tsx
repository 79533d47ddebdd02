import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Values } from './values';

/** Custom fields by their names in Ascora. Those that Ascora has can be emptied, not removed. */
export function CustomFields({ form }: { form: UseFormReturnType<Values> }) {
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        Custom fields
      </Text>
      {form.getValues().customFields.map(({ name, known }, i) => (
        <Group key={i} gap="xs" align="flex-start" wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={`Name of custom field ${i + 1}`}
            placeholder="Name in Ascora"
            maxLength={100}
            readOnly={known}
            variant={known ? 'filled' : 'default'}
            {...form.getInputProps(`customFields.${i}.name`)}
          />
          <TextInput
            flex={2}
            aria-label={name ? `Value of ${name}` : `Value of custom field ${i + 1}`}
            placeholder="Value"
            maxLength={1000}
            {...form.getInputProps(`customFields.${i}.value`)}
          />
          {!known && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={`Remove custom field ${i + 1}`}
              onClick={() => form.removeListItem('customFields', i)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      <Button
        variant="default"
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => form.insertListItem('customFields', { name: '', value: '' })}
      >
        Add a custom field
      </Button>
    </Stack>
  );
}
