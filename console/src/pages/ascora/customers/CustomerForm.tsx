import { Button, Divider, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { formErrors, ProblemError } from '@/api/problem';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { TextLink } from '@/ui/TextLink';
import { CustomerFields } from './CustomerFields';
import { CustomFields } from './CustomFields';
import { rules, type Values } from './values';

interface Props {
  initial: Values;
  /** A verb: “Create”, “Save”. */
  action: string;
  working: boolean;
  error: Error | null;
  onSubmit: (values: Values, refused: (error: unknown) => void) => void;
  onCancel: () => void;
}

/** A customer to create or to change. */
export function CustomerForm({ initial, action, working, error, onSubmit, onCancel }: Props) {
  const form = useForm<Values>({ initialValues: initial, validate: rules });
  const refused = (problem: unknown) => form.setErrors(formErrors(problem));
  return (
    <form noValidate onSubmit={form.onSubmit((values) => onSubmit(values, refused))}>
      <Stack>
        <CustomerFields form={form} />
        <Divider />
        <CustomFields form={form} />
        {error && (
          <ProblemAlert error={error}>
            <ConflictLink error={error} />
          </ProblemAlert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel} disabled={working}>
            Cancel
          </Button>
          <Button type="submit" loading={working} disabled={!form.isDirty()}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The way to the conflict that a change has met. */
function ConflictLink({ error }: { error: Error }) {
  const conflict = error instanceof ProblemError ? error.body.conflictId : undefined;
  if (typeof conflict !== 'number') return null;
  return (
    <TextLink to="/ascora/conflicts/$conflictId" params={{ conflictId: String(conflict) }} size="sm" fw={600}>
      Decide the conflict
    </TextLink>
  );
}
