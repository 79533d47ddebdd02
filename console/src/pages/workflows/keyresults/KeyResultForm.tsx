import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ProblemError, formErrors } from '@/api/problem';
import type { PxcSchemas } from '@/api/client';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { tell } from '@/ui/tell';
import { useChangeKeyResult, useCreateKeyResult } from '../actions';
import type { KeyResult, Objective } from '../types';
import { given, noDecimal, STATUSES, TYPES } from './form';

interface Props {
  objectives: Objective[];
  /** The one to be changed; without it a new one is made. */
  keyResult?: KeyResult;
  onDone: () => void;
}

/** A Key Result that is made or changed. */
export function KeyResultForm({ objectives, keyResult, onDone }: Props) {
  const create = useCreateKeyResult();
  const change = useChangeKeyResult(keyResult?.id ?? 0);
  const mutation = keyResult ? change : create;
  const form = useForm({
    initialValues: {
      title: keyResult?.title ?? '',
      description: keyResult?.description ?? '',
      objectiveId: keyResult?.objectiveId == null ? null : String(keyResult.objectiveId),
      type: keyResult?.type ?? 'Numeric Target',
      status: keyResult?.status ?? 'Not Started',
      targetValue: keyResult?.targetValue ?? '',
    },
    validate: {
      title: (title) => (title.trim() ? null : 'Give it a title.'),
      targetValue: (text) => noDecimal(text),
    },
  });
  const save = form.onSubmit((values) => {
    const body: PxcSchemas['KeyResultSubmission'] = {
      title: values.title.trim(),
      description: values.description.trim(),
      objectiveId: values.objectiveId === null ? null : Number(values.objectiveId),
      type: values.type,
      status: values.status,
      targetValue: given(values.targetValue),
    };
    mutation.mutate(body, {
      onSuccess: ({ title }) => {
        tell(keyResult ? 'Key Result changed' : 'Key Result created', title);
        onDone();
      },
      onError: (error) => form.setErrors(formErrors(error)),
    });
  });
  return (
    <form onSubmit={save} noValidate>
      <Stack>
        <TextInput label="Title" required maxLength={255} data-autofocus {...form.getInputProps('title')} />
        <Textarea
          label="Description"
          autosize
          minRows={2}
          maxRows={6}
          {...form.getInputProps('description')}
        />
        <Select
          label="Objective"
          placeholder="None"
          clearable={keyResult?.objectiveId == null}
          data={objectives.map(({ id, title }) => ({ value: String(id), label: title }))}
          {...form.getInputProps('objectiveId')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Select label="Measures" allowDeselect={false} data={TYPES} {...form.getInputProps('type')} />
          <Select label="Status" allowDeselect={false} data={STATUSES} {...form.getInputProps('status')} />
          <TextInput
            label="Target value"
            inputMode="decimal"
            description={keyResult?.targetValue == null ? 'Empty: there is no target.' : undefined}
            {...form.getInputProps('targetValue')}
          />
        </SimpleGrid>
        <Refused error={mutation.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={mutation.isPending}>
            {keyResult ? 'Save' : 'Create Key Result'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What is refused of one field stands there already. */
export function Refused({ error }: { error: unknown }) {
  const inFields = error instanceof ProblemError && (error.fields.length > 0 || error.status === 401);
  return error && !inFields ? <ProblemAlert error={error} /> : null;
}
