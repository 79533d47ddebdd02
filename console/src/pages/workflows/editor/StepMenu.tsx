import { ActionIcon, Group, Menu, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { useEditorFormContext } from './form';

export interface StepMoves {
  move: (from: number, to: number) => void;
  copy: (index: number) => void;
  remove: (index: number) => void;
}

interface Props {
  index: number;
  title: string;
  moves: StepMoves;
}

/** What can be done with a step, all of it by keyboard too. */
export function StepMenu({ index, title, moves }: Props) {
  const last = useEditorFormContext().values.workflowDefinition.length - 1;
  return (
    <Group gap={2} wrap="nowrap">
      <Move label={`Move up: ${title}`} disabled={index === 0} onClick={() => moves.move(index, index - 1)}>
        <IconArrowUp size={16} aria-hidden />
      </Move>
      <Move
        label={`Move down: ${title}`}
        disabled={index === last}
        onClick={() => moves.move(index, index + 1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </Move>
      <Menu position="bottom-end" withArrow>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`More: ${title}`}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => moves.copy(index)}>
            Copy step
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => moves.remove(index)}>
            Remove step
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

interface MoveProps {
  label: string;
  disabled: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

function Move({ label, disabled, onClick, children }: MoveProps) {
  return (
    <Tooltip label={label}>
      {/* Not `disabled`: the step that reaches the end must not lose the focus. */}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        aria-disabled={disabled}
        style={disabled ? { opacity: 0.35, cursor: 'default' } : undefined}
        onClick={() => !disabled && onClick()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
