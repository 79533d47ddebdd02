import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { ascora, dataOf, type AscoraSchemas } from '@/api/client';
import { useOrganisation } from '@/session/me';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { fieldLabel } from '../fields';
import { allOf, effectsOf, merged, submissionOf, withSide, type Choice } from './choice';
import { FieldChoice } from './FieldChoice';
import { Preview } from './Preview';
import type { Resolve } from './useResolve';
import { Value } from './Value';

interface Props {
  conflict: AscoraSchemas['AscoraConflict'];
  resolve: Resolve;
}

const EXPLAINED = {
  local: 'What was wanted here is written to Ascora.',
  remote: 'Ascora’s values stay.',
  merge: 'Decide field by field above.',
};

/** Choose, look at what will be written, then decide. */
export function Decision({ conflict, resolve }: Props) {
  const { orgId } = useOrganisation();
  const [choice, setChoice] = useState<Choice>(() => merged(conflict));
  const preview = useMutation({
    mutationFn: (wanted: Choice) =>
      dataOf(
        ascora.POST('/api/organizations/{orgId}/ascora/conflicts/{id}/resolve', {
          params: { path: { orgId, id: conflict.id } },
          body: submissionOf(wanted, true),
        }),
      ),
    meta: SHOWN_IN_PLACE,
  });
  const choose = (next: Choice) => {
    preview.reset();
    resolve.reset();
    setChoice(next);
  };
  const chooseAll = (resolution: string) =>
    choose(resolution === 'merge' ? merged(conflict) : allOf(conflict, resolution as 'local' | 'remote'));
  return (
    <>
      <Section title="Fields in conflict" description="Choose one side for each, or one for all below.">
        {conflict.fields.map((field) => (
          <FieldChoice
            key={field.name}
            field={field}
            side={choice.sides[field.name] ?? 'local'}
            onChoose={(side) => choose(withSide(choice, field.name, side))}
          />
        ))}
      </Section>
      <NeverInConflict conflict={conflict} />
      <Section title="Decide">
        <Group gap="sm">
          <SegmentedControl
            aria-label="Decide by"
            data={[
              { value: 'local', label: 'Use local' },
              { value: 'remote', label: 'Use remote' },
              { value: 'merge', label: 'Merge' },
            ]}
            value={choice.resolution}
            onChange={chooseAll}
          />
          <Text size="sm" c="dimmed">
            {EXPLAINED[choice.resolution]}
          </Text>
        </Group>
        <Stack aria-live="polite">
          {preview.error && <ProblemAlert error={preview.error} />}
          {preview.data && <Preview effects={effectsOf(conflict, preview.data.changes)} />}
        </Stack>
        <Group gap="xs">
          <Button
            variant={preview.data ? 'default' : 'filled'}
            loading={preview.isPending}
            disabled={resolve.isPending}
            onClick={() => preview.mutate(choice)}
          >
            Show what will be written
          </Button>
          <Button disabled={!preview.data} loading={resolve.isPending} onClick={() => resolve.mutate(choice)}>
            Resolve
          </Button>
        </Group>
      </Section>
    </>
  );
}

/** What was wanted besides, and is written in each case. */
function NeverInConflict({ conflict }: { conflict: AscoraSchemas['AscoraConflict'] }) {
  const others = Object.entries(conflict.changes).filter(
    ([name]) => !conflict.fields.some((field) => field.name === name),
  );
  if (others.length === 0) return null;
  return (
    <Section title="Not in conflict" description="Wanted with the same change, and written in each case.">
      {others.map(([name, value]) => (
        <div key={name}>
          <Text size="xs" c="dimmed" fw={600}>
            {fieldLabel(name)}
          </Text>
          <Value value={value} />
        </div>
      ))}
    </Section>
  );
}
