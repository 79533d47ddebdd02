import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconArrowRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { Section } from '@/ui/Section';
import type { Values } from './values';

interface Props {
  form: UseFormReturnType<Values>;
  list: 'jobTypes' | 'paymentMethods';
  title: string;
  description: string;
  word: string;
  name: string;
}

/** Our words and Ascora's names, in pairs. */
export function Names({ form, list, title, description, word, name }: Props) {
  const rows = form.getValues()[list];
  return (
    <Section title={title} description={description}>
      <Stack gap="xs">
        {rows.length === 0 && (
          <Text size="sm" c="dimmed">
            None.
          </Text>
        )}
        {rows.map((row, i) => (
          <Group key={i} gap="xs" align="flex-start" wrap="nowrap">
            <TextInput
              flex={1}
              maw={280}
              aria-label={`${word} ${i + 1}`}
              placeholder={word}
              maxLength={200}
              {...form.getInputProps(`${list}.${i}.word`)}
            />
            <IconArrowRight size={16} aria-hidden style={{ marginTop: 10, flex: 'none', opacity: 0.6 }} />
            <TextInput
              flex={1}
              maw={280}
              aria-label={`${name} ${i + 1}`}
              placeholder={name}
              maxLength={200}
              {...form.getInputProps(`${list}.${i}.name`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={`Remove ${row.word || word.toLowerCase()}`}
              onClick={() => form.removeListItem(list, i)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {form.errors[list] && (
          <Text size="sm" c="red" role="alert">
            {form.errors[list]}
          </Text>
        )}
        <Button
          variant="default"
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => form.insertListItem(list, { word: '', name: '' })}
        >
          Add a {word.toLowerCase()}
        </Button>
      </Stack>
    </Section>
  );
}
