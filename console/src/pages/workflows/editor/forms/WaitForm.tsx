import { Anchor, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useMember } from '../form';
import { ValueInput } from './ValueInput';

const UNITS = [
  { value: 3_600_000, label: 'hours' },
  { value: 60_000, label: 'minutes' },
  { value: 1_000, label: 'seconds' },
  { value: 1, label: 'milliseconds' },
];

/** How long the run is parked: a number with its unit, or a variable with milliseconds. */
export function WaitForm({ index, base }: { index: number; base: string }) {
  const { value, error, set } = useMember(base, 'duration');
  const [byVariable, setByVariable] = useState(typeof value === 'string');
  const duration = Number(value ?? 1_000);
  const [unit, setUnit] = useState(() => unitOf(duration));
  const turn = (toVariable: boolean) => {
    setByVariable(toVariable);
    set(toVariable ? undefined : 1_000);
  };
  if (byVariable) {
    return (
      <Stack gap="xs" align="flex-start">
        <ValueInput
          label="Milliseconds"
          description="A variable that holds them."
          index={index}
          base={base}
          member="duration"
        />
        <Switch onClick={() => turn(false)}>Use a number instead</Switch>
      </Stack>
    );
  }
  return (
    <Stack gap="xs" align="flex-start">
      <Group align="flex-start" gap="xs">
        <NumberInput
          label="Wait for"
          required
          min={0}
          value={duration / unit}
          error={error}
          onChange={(amount) => set(Math.round(Number(amount) * unit))}
          w={140}
        />
        <Select
          label="Unit"
          allowDeselect={false}
          data={UNITS.map((known) => ({ value: String(known.value), label: known.label }))}
          value={String(unit)}
          onChange={(chosen) => {
            setUnit(Number(chosen));
            set(Math.round((duration / unit) * Number(chosen)));
          }}
          w={150}
        />
      </Group>
      <Text size="xs" c="dimmed">
        At most a day. The run is parked meanwhile: it holds nothing up, and can be cancelled.
      </Text>
      <Switch onClick={() => turn(true)}>Use a variable instead</Switch>
    </Stack>
  );
}

function Switch({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <Anchor component="button" type="button" size="sm" onClick={onClick}>
      {children}
    </Anchor>
  );
}

function unitOf(duration: number): number {
  return UNITS.find(({ value }) => duration >= value && duration % value === 0)?.value ?? 1;
}
