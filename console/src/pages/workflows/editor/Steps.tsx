import { SegmentedControl, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { Section } from '@/ui/Section';
import { counted } from '@/ui/numbers';
import { AddStep } from './AddStep';
import { useEditorFormContext } from './form';
import { copyOf, integrationOf, newStep } from './model';
import type { NewStepKind } from './kinds';
import { StepCard } from './StepCard';
import classes from './Steps.module.css';
import { StepsJson } from './StepsJson';
import { useTitles } from './titles';
import { useOpenSteps } from './useOpenSteps';

const MOST_STEPS = 50;
const PATH = 'workflowDefinition';

interface Props {
  /** For the first step that needs one. */
  integrationId?: number;
  /** Why what is typed as JSON can't be read. */
  fault: string | undefined;
  onFault: (fault?: string) => void;
}

/** The steps of a workflow, in forms or as JSON. */
export function Steps({ integrationId, fault, onFault }: Props) {
  const [view, setView] = useState('forms');
  const { values, errors } = useEditorFormContext();
  const steps = values.workflowDefinition;
  return (
    <Section
      title="Steps"
      description={steps.length > 0 ? `${counted(steps.length, 'step')}, run in this order` : undefined}
      actions={
        <SegmentedControl
          size="xs"
          value={view}
          onChange={(chosen) => {
            onFault(undefined);
            setView(chosen);
          }}
          data={[
            { value: 'forms', label: 'Forms' },
            { value: 'json', label: 'JSON' },
          ]}
          aria-label="How steps are shown"
        />
      }
    >
      {errors[PATH] && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {errors[PATH]}
        </Text>
      )}
      {view === 'forms' ? (
        <StepForms integrationId={integrationId} />
      ) : (
        <StepsJson fault={fault} onFault={onFault} />
      )}
    </Section>
  );
}

function StepForms({ integrationId }: { integrationId?: number }) {
  const form = useEditorFormContext();
  const steps = form.values.workflowDefinition;
  const titleOf = useTitles();
  const open = useOpenSteps(form.errors, steps);
  const [said, setSaid] = useState('');
  const add = (kind: NewStepKind) => {
    const step = newStep(kind, steps, integrationOf(steps) === undefined ? integrationId : undefined);
    form.insertListItem(PATH, step);
    open.set(step.key, true);
    setSaid(`${kind.label} was added as step ${steps.length + 1}.`);
  };
  const moves = {
    move: (from: number, to: number) => {
      form.reorderListItem(PATH, { from, to });
      setSaid(`${steps[from]?.name ?? 'The step'} is now step ${to + 1} of ${steps.length}.`);
    },
    copy: (index: number) => {
      const step = steps[index];
      if (step) form.insertListItem(PATH, copyOf(step, steps), index + 1);
      setSaid('The step was copied.');
    },
    remove: (index: number) => {
      form.removeListItem(PATH, index);
      setSaid('The step was removed.');
    },
  };
  return (
    <Stack gap="xs">
      <Stack gap="xs" component="ol" className={classes.list}>
        {steps.map((step, index) => (
          <StepCard
            key={step.key}
            step={step}
            index={index}
            opened={open.has(step.key)}
            onToggle={() => open.set(step.key, !open.has(step.key))}
            titleOf={titleOf}
            moves={moves}
            onDropped={(from) => moves.move(from, index)}
          />
        ))}
      </Stack>
      {steps.length === 0 && (
        <Text size="sm" c="dimmed">
          A run goes through its steps from top to bottom. Add the first one: as a rule it authenticates with
          PXC.
        </Text>
      )}
      {steps.length < MOST_STEPS && <AddStep onAdd={add} />}
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </Stack>
  );
}
