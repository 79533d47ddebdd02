import { Button, Menu, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { NEW_STEPS, type NewStepKind } from './kinds';
import { StepIcon } from './StepIcon';

/** The palette of steps. */
export function AddStep({ onAdd }: { onAdd: (kind: NewStepKind) => void }) {
  return (
    <Menu position="bottom-start" width={320} withArrow>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
        >
          Add a step
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {NEW_STEPS.map((kind) => (
          <Menu.Item key={kind.label} leftSection={<StepIcon step={kind} />} onClick={() => onAdd(kind)}>
            <Text size="sm">{kind.label}</Text>
            <Text size="xs" c="dimmed">
              {kind.explanation}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
