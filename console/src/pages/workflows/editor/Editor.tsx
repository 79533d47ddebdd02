import { Button, Grid, Group, Paper, Stack, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { ProblemError } from '@/api/problem';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { counted } from '@/ui/numbers';
import type { Workflow } from '../types';
import { inWords } from '../schedule';
import { Basics } from './Basics';
import classes from './Editor.module.css';
import { EditorFormProvider, useEditorForm } from './form';
import { LeaveGuard } from './LeaveGuard';
import { Limits } from './Limits';
import { edited, type EditedWorkflow } from './model';
import { refusals } from './refusals';
import { Steps } from './Steps';
import { TriggerFields } from './TriggerFields';

interface Props {
  initial: EditedWorkflow;
  /** The workflow as it is stored, when it is. */
  stored?: Workflow;
  /** What the button says. */
  action: string;
  integrationId?: number;
  save: (values: EditedWorkflow) => Promise<Workflow>;
  onSaved: (workflow: Workflow) => void;
  onDirty?: (dirty: boolean) => void;
  /** A workflow that isn't stored yet can be saved unchanged. */
  isNew?: boolean;
}

/** A workflow in forms. What is typed stays until it is saved, whatever the service answers meanwhile. */
export function Editor({ initial, stored, action, integrationId, save, onSaved, onDirty, isNew }: Props) {
  const form = useEditorForm({
    initialValues: initial,
    validate: {
      name: (name) => (name.trim() ? null : 'Give it a name.'),
      triggerConfig: {
        schedule: (cron, { triggerType }) =>
          triggerType === 'manual' || inWords(cron) ? null : 'Write minute, hour, day, month and weekday.',
      },
    },
    onValuesChange: () => onDirty?.(form.isDirty()),
  });
  const adopt = (workflow: Workflow) => {
    const { triggerConfig, workflowDefinition } = form.getValues();
    const now = edited(workflow, triggerConfig.timezone, workflowDefinition);
    form.setInitialValues(now);
    form.setValues(now);
    form.resetDirty(now);
    onDirty?.(false);
  };
  // Changed elsewhere, as by its schedule: what nobody is typing over is shown.
  const follow = useEffectEvent(() => {
    if (stored && !form.isDirty()) adopt(stored);
  });
  useEffect(() => follow(), [stored?.updatedAt]);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const [fault, setFault] = useState<string>();
  const submit = form.onSubmit(async (values) => {
    setSaving(true);
    setError(undefined);
    try {
      const saved = await save(values);
      adopt(saved);
      onSaved(saved);
    } catch (problem) {
      setError(problem);
      form.setErrors(refusals(problem));
      showRefused();
    } finally {
      setSaving(false);
    }
  }, showRefused);
  const dirty = form.isDirty();
  const refused = Object.keys(form.errors).length;
  const discard = () => {
    form.reset();
    setError(undefined);
    setFault(undefined);
    onDirty?.(false);
  };
  return (
    <EditorFormProvider form={form}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Grid gutter="md">
            <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
              <Stack>
                <Basics />
                <Steps integrationId={integrationId} fault={fault} onFault={setFault} />
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
              <Stack>
                <TriggerFields />
                <Limits />
              </Stack>
            </Grid.Col>
          </Grid>
          <Elsewhere error={error} />
          {(dirty || isNew) && (
            <Paper withBorder shadow="md" p="sm" className={classes.bar}>
              <Group justify="space-between">
                <Text
                  size="sm"
                  aria-live="polite"
                  c={fault || refused > 0 ? 'var(--mantine-color-error)' : undefined}
                >
                  {stateOf(dirty, refused, fault)}
                </Text>
                <Group gap="xs">
                  {dirty && (
                    <Button variant="default" onClick={discard}>
                      Discard
                    </Button>
                  )}
                  <Button type="submit" loading={saving} disabled={fault !== undefined}>
                    {action}
                  </Button>
                </Group>
              </Group>
            </Paper>
          )}
        </Stack>
      </form>
      <LeaveGuard isDirty={() => form.isDirty()} />
    </EditorFormProvider>
  );
}

function stateOf(dirty: boolean, refused: number, fault: string | undefined): string {
  if (fault) return 'The JSON can’t be read yet.';
  if (refused > 0) return `Not saved: ${counted(refused, 'entry is', 'entries are')} refused, marked above.`;
  return dirty ? 'Changes that are not saved' : 'Not saved yet';
}

/** Goes to the first field or step that was refused, once it is marked. */
function showRefused() {
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>('[data-refused="true"], [aria-invalid="true"]');
    first?.scrollIntoView({ block: 'center' });
    (first?.querySelector('button') ?? first)?.focus({ preventScroll: true });
  });
}

/** What can't be shown at a field. A session that ended asks for itself. */
function Elsewhere({ error }: { error: unknown }) {
  const inPlace = error instanceof ProblemError && (error.status === 401 || error.fields.length > 0);
  return error === undefined || inPlace ? null : <ProblemAlert error={error} />;
}
