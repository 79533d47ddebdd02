import { ActionIcon, Fieldset, Group, Select, SimpleGrid, Text, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMember } from '../form';
import { TargetSelect } from './TargetSelect';
import { ValueInput } from './ValueInput';

const UPDATE_TYPES = [
  { value: 'set_value', label: 'Set to' },
  { value: 'increment', label: 'Increase by' },
  { value: 'percentage', label: 'Set to a percentage of the target' },
];

interface Props {
  index: number;
  base: string;
  title: string;
  onRemove?: () => void;
}

/** One update of a Key Result or an objective. */
export function UpdateFields({ index, base, title, onRemove }: Props) {
  const updateType = useMember(base, 'updateType');
  const type = useMember(base, 'type');
  return (
    <Fieldset p="sm" pt={onRemove ? 4 : 'sm'} aria-label={title}>
      {onRemove && (
        <Group justify="space-between">
          <Text size="xs" c="dimmed" fw={600}>
            {title}
          </Text>
          <Tooltip label={`Remove: ${title}`}>
            <ActionIcon variant="subtle" color="gray" onClick={onRemove} aria-label={`Remove: ${title}`}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label="What is moved"
          allowDeselect={false}
          data={[
            { value: 'key_result', label: 'A Key Result' },
            { value: 'objective', label: 'An objective' },
          ]}
          value={type.value === 'objective' ? 'objective' : 'key_result'}
          error={type.error}
          onChange={type.set}
        />
        <TargetSelect index={index} base={base} objective={type.value === 'objective'} />
        <Select
          label="How"
          allowDeselect={false}
          data={UPDATE_TYPES}
          value={typeof updateType.value === 'string' ? updateType.value : 'set_value'}
          error={updateType.error}
          onChange={updateType.set}
        />
        <ValueInput
          label="Value"
          placeholder="{{ordersData.todayOrders}}"
          required
          index={index}
          base={base}
          member="value"
        />
        <ValueInput
          label="What was counted"
          description="Shown in the history beside the value."
          asText
          index={index}
          base={base}
          member="rule"
        />
      </SimpleGrid>
    </Fieldset>
  );
}
