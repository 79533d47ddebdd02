import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { formErrors } from '@/api/problem';
import { tell } from '@/ui/tell';
import { useReportProgress } from '../actions';
import type { KeyResult } from '../types';
import { given, noDecimal } from './form';
import { Refused } from './KeyResultForm';
import { decimal } from './value';

/** A new value that a person reports. */
export function ProgressForm({ keyResult, onDone }: { keyResult: KeyResult; onDone: () => void }) {
  const report = useReportProgress(keyResult.id);
  const form = useForm({
    initialValues: { currentValue: '', notes: '' },
    validate: { currentValue: (text) => noDecimal(text, true) },
  });
  const save = form.onSubmit(({ currentValue, notes }) =>
    report.mutate(
      { currentValue: currentValue.trim(), notes: given(notes) },
      {
        onSuccess: () => {
          tell('Progress reported', keyResult.title);
          onDone();
        },
        onError: (error) => form.setErrors(formErrors(error)),
      },
    ),
  );
  return (
    <form onSubmit={save} noValidate>
      <Stack>
        <TextInput
          label="New value"
          description={`It is ${decimal(keyResult.currentValue)} now.`}
          inputMode="decimal"
          required
          data-autofocus
          {...form.getInputProps('currentValue')}
        />
        <Textarea label="Notes" autosize minRows={2} maxRows={6} {...form.getInputProps('notes')} />
        <Refused error={report.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={report.isPending}>
            Report progress
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
