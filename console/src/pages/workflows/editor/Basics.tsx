import { Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { Section } from '@/ui/Section';
import { useEditorFormContext } from './form';

/** What it is called, and whether its schedule runs it. */
export function Basics() {
  const form = useEditorFormContext();
  return (
    <Section title="Workflow">
      <Stack gap="sm">
        <TextInput label="Name" required maxLength={255} {...form.getInputProps('name')} />
        <Textarea
          label="Description"
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          {...form.getInputProps('description')}
        />
        <Switch
          label="Enabled"
          description="Switched off, its schedule doesn’t run it; a person still can."
          {...form.getInputProps('isEnabled', { type: 'checkbox' })}
        />
      </Stack>
    </Section>
  );
}
