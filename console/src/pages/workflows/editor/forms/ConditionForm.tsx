import { NumberInput, Radio, Select, SimpleGrid, Stack, Group } from '@mantine/core';
import { useEditorFormContext, useMember } from '../form';
import { OPERATORS } from '../summary';
import { ValueInput } from './ValueInput';

const WORDS = Object.entries(OPERATORS).map(([value, label]) => ({ value, label }));

/** Two values that are compared, and what happens when the comparison is false. */
export function ConditionForm({ index, base }: { index: number; base: string }) {
  const { values } = useEditorFormContext();
  const operator = useMember(base, 'operator');
  const whenFalse = useMember(base, 'whenFalse');
  const skip = useMember(base, 'skip');
  const following = values.workflowDefinition.length - index - 1;
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <ValueInput
          label="Left"
          placeholder="{{ordersData.todayOrders}}"
          required
          index={index}
          base={base}
          member="left"
        />
        <Select
          label="Comparison"
          required
          allowDeselect={false}
          data={WORDS}
          value={typeof operator.value === 'string' ? operator.value : null}
          error={operator.error}
          onChange={operator.set}
        />
        {operator.value !== 'exists' && (
          <ValueInput label="Right" placeholder="0" required index={index} base={base} member="right" />
        )}
      </SimpleGrid>
      <Radio.Group
        label="When it is not so"
        value={whenFalse.value === 'skip' ? 'skip' : 'stop'}
        error={whenFalse.error}
        onChange={whenFalse.set}
      >
        <Group gap="lg" mt={6}>
          <Radio value="stop" label="End the run, as completed" />
          <Radio value="skip" label="Skip the next steps" />
        </Group>
      </Radio.Group>
      {whenFalse.value === 'skip' && (
        <NumberInput
          label="Steps to skip"
          description={following === 1 ? 'One step follows.' : `${following} steps follow.`}
          min={1}
          max={Math.max(1, following)}
          allowDecimal={false}
          value={typeof skip.value === 'number' ? skip.value : 1}
          error={skip.error}
          onChange={(steps) => skip.set(steps === '' ? undefined : Number(steps))}
          maw={200}
        />
      )}
    </Stack>
  );
}
