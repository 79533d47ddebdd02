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
  const submit = form.onSubmit(
    async (values) => {
      setSaving(true);
      setError(undefined);
      try {
        const saved = await save(values);
        adopt(saved);
        onSaved(saved);
      } catch (problem) {
        setError(problem);
        form.setErrors(refusals(problem));
      } finally {
        setSaving(false);
      }
    },
    () => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
  );
  const dirty = form.isDirty();
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
          {error !== undefined && <Refused error={error} />}
          {(dirty || isNew) && (
            <Paper withBorder shadow="md" p="sm" className={classes.bar}>
              <Group justify="space-between">
                <Text size="sm" c={fault ? 'red' : undefined}>
                  {fault
                    ? 'The JSON can’t be read yet.'
                    : dirty
                      ? 'Changes that are not saved'
                      : 'Not saved yet'}
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

/** Refused members are shown where they are; anything else here. A session that ended asks for itself. */
function Refused({ error }: { error: unknown }) {
  if (!(error instanceof ProblemError)) return <ProblemAlert error={error} />;
  if (error.status === 401) return null;
  if (error.fields.length === 0) return <ProblemAlert error={error} />;
  return (
    <Text size="sm" c="red" role="alert">
      Not saved: {counted(error.fields.length, 'entry is', 'entries are')} refused. They are marked above.
    </Text>
  );
}
