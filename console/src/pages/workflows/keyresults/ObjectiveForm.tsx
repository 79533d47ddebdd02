import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { PxcSchemas } from '@/api/client';
import { formErrors } from '@/api/problem';
import { asked } from '@/ui/listSearch';
import { tell } from '@/ui/tell';
import { useCreateObjective } from '../actions';
import { given, OBJECTIVE_STATUSES } from './form';
import { Refused } from './KeyResultForm';

/** A new objective. */
export function ObjectiveForm({ onDone }: { onDone: () => void }) {
  const create = useCreateObjective();
  const form = useForm({
    initialValues: { title: '', description: '', category: '', status: 'Active' },
    validate: { title: (title) => (title.trim() ? null : 'Give it a title.') },
  });
  const save = form.onSubmit(({ title, description, category, status }) =>
    create.mutate(
      {
        title: title.trim(),
        description: given(description),
        category: given(category),
        status: asked<PxcSchemas['Objective']['status']>(status),
      },
      {
        onSuccess: (objective) => {
          tell('Objective created', objective.title);
          onDone();
        },
        onError: (error) => form.setErrors(formErrors(error)),
      },
    ),
  );
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
        <TextInput label="Category" {...form.getInputProps('category')} />
        <Select
          label="Status"
          allowDeselect={false}
          data={OBJECTIVE_STATUSES}
          {...form.getInputProps('status')}
        />
        <Refused error={create.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            Create objective
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
