import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { bodyOf, pxc } from '@/api/client';
import { tell } from '@/ui/tell';
import { useChanged } from '../live';
import { STARTING } from './starting';

/** Runs a workflow by hand. */
export function PxcSync({ workflows }: { workflows: { id: number; name: string }[] }) {
  const changed = useChanged();
  const run = useMutation({
    mutationKey: STARTING,
    mutationFn: (workflow: { id: number; name: string }) =>
      bodyOf(pxc.POST('/api/agents/workflows/{id}/execute', { params: { path: { id: workflow.id } } })),
    onSuccess: (_answer, { name }) => tell('Started', name),
    onSettled: changed,
  });
  return (
    <div>
      <Text size="xs" c="dimmed" fw={600} mb={4}>
        PXC
      </Text>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
            loading={run.isPending}
          >
            Run a workflow
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {workflows.map((workflow) => (
            <Menu.Item key={workflow.id} onClick={() => run.mutate(workflow)}>
              {workflow.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item component={Link} to="/workflows">
            All workflows
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
