import { Anchor, Button, Stack, Switch, Text, Tooltip } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { Only } from '@/session/Only';
import { useMay } from '@/session/me';
import type { Column } from '@/ui/DataTable';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { useEnableWorkflow, useRunNow } from '../actions';
import { triggerInWords } from '../schedule';
import type { Workflow } from '../types';

/** What the list says of each workflow. */
export const COLUMNS: Column<Workflow>[] = [
  { header: 'Workflow', title: true, cell: (workflow) => <Name workflow={workflow} /> },
  { header: 'Schedule', cell: (workflow) => <When workflow={workflow} /> },
  { header: 'Next run', cell: (workflow) => <Next workflow={workflow} /> },
  { header: 'Last run', cell: (workflow) => <Last workflow={workflow} /> },
  { header: 'Enabled', cell: (workflow) => <Enabled workflow={workflow} /> },
  { header: 'Actions', align: 'right', cell: (workflow) => <RunNow workflow={workflow} /> },
];

function Name({ workflow: { id, name, description } }: { workflow: Workflow }) {
  return (
    <Stack gap={2}>
      <Anchor
        renderRoot={(props) => (
          <Link to="/workflows/$workflowId" params={{ workflowId: String(id) }} {...props} />
        )}
        fw={600}
        size="sm"
      >
        {name}
      </Anchor>
      {description && (
        <Text size="xs" c="dimmed" lineClamp={2} maw={420} fw={400}>
          {description}
        </Text>
      )}
    </Stack>
  );
}

function When({ workflow: { triggerType, triggerConfig } }: { workflow: Workflow }) {
  const zone = triggerType === 'schedule' ? triggerConfig.timezone : undefined;
  return (
    <>
      <Text size="sm">{triggerInWords(triggerType, triggerConfig)}</Text>
      {typeof zone === 'string' && (
        <Text size="xs" c="dimmed">
          {zone}
        </Text>
      )}
    </>
  );
}

function Next({ workflow: { triggerType, nextRunAt, isEnabled } }: { workflow: Workflow }) {
  if (triggerType !== 'schedule') return <Text size="sm">–</Text>;
  if (!isEnabled) {
    return (
      <Text size="sm" c="dimmed">
        disabled
      </Text>
    );
  }
  return (
    <Text size="sm">
      <TimeAgo at={nextRunAt} otherwise="not planned" />
    </Text>
  );
}

function Last({ workflow: { id, lastRunAt, lastRunStatus } }: { workflow: Workflow }) {
  if (!lastRunStatus) {
    return (
      <Text size="sm" c="dimmed">
        never
      </Text>
    );
  }
  return (
    <>
      <StatusBadge
        status={lastRunStatus}
        display="block"
        w="fit-content"
        ml={{ base: 'auto', sm: 0 }}
        mb={2}
      />
      <Anchor
        renderRoot={(props) => (
          <Link
            to="/workflows/$workflowId"
            params={{ workflowId: String(id) }}
            search={{ tab: 'runs' }}
            {...props}
          />
        )}
        size="xs"
      >
        <TimeAgo at={lastRunAt} />
      </Anchor>
    </>
  );
}

function Enabled({ workflow: { id, name, isEnabled } }: { workflow: Workflow }) {
  const enable = useEnableWorkflow();
  const may = useMay('operator');
  const shown = enable.isPending ? enable.variables.isEnabled : isEnabled;
  return (
    <Switch
      checked={shown}
      disabled={!may}
      aria-label={`${name} is enabled`}
      onChange={(event) => enable.mutate({ id, isEnabled: event.currentTarget.checked })}
      style={{ display: 'inline-block' }}
    />
  );
}

function RunNow({ workflow: { id, name } }: { workflow: Workflow }) {
  const run = useRunNow();
  const navigate = useNavigate();
  const start = () =>
    run.mutate(id, {
      onSuccess: ({ runId }) => void navigate({ to: '/runs/$runId', params: { runId: String(runId) } }),
    });
  return (
    <Only role="operator" otherwise="–">
      <Tooltip label="Starts it now and shows its progress">
        <Button
          size="xs"
          variant="light"
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          loading={run.isPending}
          onClick={start}
          aria-label={`Run ${name} now`}
        >
          Run now
        </Button>
      </Tooltip>
    </Only>
  );
}
