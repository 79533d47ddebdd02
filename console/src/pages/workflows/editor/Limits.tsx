import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { Section } from '@/ui/Section';
import { useEditorFormContext } from './form';

/** What happens when a step fails, how long a run may work, and in whose name it acts. */
export function Limits() {
  const form = useEditorFormContext();
  return (
    <Section title="Retries and limits">
      <SimpleGrid cols={{ base: 1, xs: 2, md: 1, xl: 2 }} spacing="sm">
        <NumberInput
          label="Attempts of a step"
          description="In all, 1 to 10"
          required
          min={1}
          max={10}
          allowDecimal={false}
          {...form.getInputProps('retryConfig.maxRetries')}
        />
        <NumberInput
          label="Retry pause"
          description="Seconds, 0 to 3600"
          required
          min={0}
          max={3600}
          allowDecimal={false}
          {...form.getInputProps('retryConfig.retryDelay')}
        />
        <NumberInput
          label="Execution timeout"
          description="Seconds of work, 1 to 3600"
          required
          min={1}
          max={3600}
          allowDecimal={false}
          {...form.getInputProps('executionTimeout')}
        />
        <TextInput
          label="Acts in the name of"
          description="Shown in the audit trail"
          maxLength={255}
          {...form.getInputProps('assignedUserName')}
        />
      </SimpleGrid>
    </Section>
  );
}
