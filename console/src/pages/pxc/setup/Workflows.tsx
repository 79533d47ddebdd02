import { Button, Divider, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { bodyOf, pxc } from '@/api/client';
import { Only } from '@/session/Only';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { TextLink } from '@/ui/TextLink';
import { workflowsOfQuery, type Integration, type Workflow } from '../queries';
import { CreateWorkflow } from './CreateWorkflow';
import { LiveRun } from './LiveRun';

/** The workflows that read from this connection, and the quick way to a new one. */
export function Workflows({ integration }: { integration: Integration }) {
  const { data, error } = useQuery({ ...workflowsOfQuery(integration.id), refetchInterval: 30_000 });
  const [creating, { open, close }] = useDisclosure(false);
  return (
    <Section
      title="Workflows"
      description="The hourly workflow brings the orders up to date, categorises them and sets four Key Results."
      actions={
        <Only role="operator">
          <Button
            variant={data?.length === 0 ? 'filled' : 'default'}
            leftSection={<IconPlus size={16} />}
            onClick={open}
            data-testid="button-create-workflow"
          >
            Create workflow
          </Button>
        </Only>
      }
    >
      {error && <ProblemAlert error={error} />}
      {!data && !error && <Skeleton h={60} role="status" aria-busy aria-label="Loading the workflows" />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          No workflow reads orders yet. Create one: its Key Results are made with it, or you pick your own.
        </Text>
      )}
      {data && data.length > 0 && (
        <Stack gap="md">
          {data.map((workflow, place) => (
            <div key={workflow.id}>
              {place > 0 && <Divider mb="md" />}
              <WorkflowRow workflow={workflow} runnable={integration.isEnabled} />
            </div>
          ))}
        </Stack>
      )}
      <CreateWorkflow integration={integration} opened={creating} onClose={close} />
    </Section>
  );
}

function WorkflowRow({ workflow, runnable }: { workflow: Workflow; runnable: boolean }) {
  const { id, name, isEnabled, lastRunAt, lastRunStatus, nextRunAt } = workflow;
  const run = useMutation({
    mutationFn: () => bodyOf(pxc.POST('/api/agents/workflows/{id}/execute', { params: { path: { id } } })),
  });
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0 }}>
          <Group gap="xs">
            <TextLink to="/workflows/$workflowId" params={{ workflowId: String(id) }} fw={600} size="sm">
              {name}
            </TextLink>
            {lastRunStatus && <StatusBadge status={lastRunStatus} size="sm" />}
          </Group>
          <Text size="xs" c="dimmed">
            Last run <TimeAgo at={lastRunAt} />
            {isEnabled && nextRunAt && (
              <>
                , next <TimeAgo at={nextRunAt} />
              </>
            )}
            {!isEnabled && ', switched off'}
          </Text>
        </div>
        <Only role="operator">
          <Button
            variant="light"
            size="xs"
            leftSection={<IconPlayerPlay size={14} />}
            loading={run.isPending}
            disabled={!runnable}
            onClick={() => run.mutate()}
            aria-label={`Run now: ${name}`}
          >
            Run now
          </Button>
        </Only>
      </Group>
      {run.data && <LiveRun runId={run.data.runId} />}
    </Stack>
  );
}
