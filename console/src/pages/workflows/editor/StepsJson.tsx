import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useEditorFormContext } from './form';
import { sentSteps, stepsOf, type SentStep } from './model';
import { refusalsOfStep } from './refusals';

/** The steps as JSON, for those who rather write them. What can't be read stays here and changes nothing. */
export function StepsJson({
  fault,
  onFault,
}: {
  fault: string | undefined;
  onFault: (fault?: string) => void;
}) {
  const form = useEditorFormContext();
  const steps = form.values.workflowDefinition;
  const [text, setText] = useState(() => JSON.stringify(sentSteps(steps), null, 2));
  const change = (next: string) => {
    setText(next);
    const read = readSteps(next);
    if (typeof read === 'string') return onFault(read);
    onFault(undefined);
    form.setFieldValue('workflowDefinition', stepsOf(read, steps));
  };
  const refused = steps.flatMap((_, index) =>
    refusalsOfStep(form.errors, index).map(
      ({ member, message }) => `Step ${index + 1}, ${member} ${message}`,
    ),
  );
  return (
    <Stack gap="xs">
      <Textarea
        label="Steps as JSON"
        description="A list of steps, each with id, type, name and config. The forms follow what is written here."
        autosize
        minRows={12}
        maxRows={32}
        spellCheck={false}
        value={text}
        error={fault}
        onChange={(event) => change(event.currentTarget.value)}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
      />
      {refused.map((line) => (
        <Text size="sm" c="var(--mantine-color-error)" key={line} role="alert">
          {line}
        </Text>
      ))}
    </Stack>
  );
}

function readSteps(text: string): SentStep[] | string {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    return `This is not JSON, and is not taken over yet: ${(error as Error).message}`;
  }
  const isList = Array.isArray(read) && read.every((step) => typeof step === 'object' && step !== null);
  return isList ? (read as SentStep[]) : 'Steps are a list of objects: [{"type": …, "config": {…}}].';
}
