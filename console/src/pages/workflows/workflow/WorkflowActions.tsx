import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconDots, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { Only } from '@/session/Only';
import { confirm } from '@/ui/confirm';
import { tell } from '@/ui/tell';
import { useDeleteWorkflow, useRunNow } from '../actions';
import type { Workflow } from '../types';

interface Props {
  workflow: Workflow;
  /** Whether something is typed that a run would not know of. */
  dirty: boolean;
  onStarted: (runId: number) => void;
}

export function WorkflowActions({ workflow, dirty, onStarted }: Props) {
  const run = useRunNow();
  const start = () => run.mutate(workflow.id, { onSuccess: ({ runId }) => onStarted(runId) });
  return (
    <Only role="operator">
      <Tooltip label="Save or discard your changes first" disabled={!dirty}>
        <Button
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          loading={run.isPending}
          data-disabled={dirty || undefined}
          aria-disabled={dirty}
          onClick={() => !dirty && start()}
        >
          Run now
        </Button>
      </Tooltip>
      <More workflow={workflow} />
    </Only>
  );
}

function More({ workflow: { id, name } }: { workflow: Workflow }) {
  const remove = useDeleteWorkflow();
  const navigate = useNavigate();
  const ask = () =>
    confirm({
      title: `Delete ${name}?`,
      children:
        'Its steps, its schedule and its history of runs go with it. This can’t be undone. Key Results and stored orders stay. Switch it off instead if it should only pause.',
      action: 'Delete workflow',
      dangerous: true,
      onConfirm: () =>
        remove.mutate(id, {
          onSuccess: () => {
            tell('Workflow deleted', name);
            void navigate({ to: '/workflows', ignoreBlocker: true });
          },
        }),
    });
  return (
    <Menu position="bottom-end" withArrow>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label="More">
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
          Delete workflow
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
