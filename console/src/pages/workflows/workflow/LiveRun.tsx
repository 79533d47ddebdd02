import { Anchor, CloseButton, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/StatusBadge';
import { runsQuery } from '../queries';
import { CancelRun } from '../runs/CancelRun';
import { RunState } from '../runs/RunState';
import { RunSteps } from '../runs/RunSteps';
import { stepsOfRun } from '../runs/steps';
import { useRun } from '../runs/useRun';
import { ended, type Workflow } from '../types';

interface Props {
  workflow: Workflow;
  /** A run that was started here. */
  runId: number | undefined;
  onClose: () => void;
}

/** The run that is under way, or the one that was just started, with its progress. */
export function LiveRun({ workflow, runId, onClose }: Props) {
  const newest = useQuery(runsQuery({ workflow: workflow.id }, 1)).data?.rows[0];
  const shown = newest && !ended(newest) ? newest.id : runId;
  return shown === undefined ? null : <Live runId={shown} workflow={workflow} onClose={onClose} />;
}

function Live({ runId, workflow, onClose }: { runId: number; workflow: Workflow; onClose: () => void }) {
  const run = useRun(runId).data;
  // A run of another workflow has no place here, whatever the address says.
  if (!run || run.workflowId !== workflow.id) return null;
  return (
    <Section
      title={`Run ${run.id}`}
      actions={
        <Group gap="sm">
          <StatusBadge status={run.status} aria-live="polite" />
          <Anchor
            size="sm"
            renderRoot={(props) => <Link to="/runs/$runId" params={{ runId: String(run.id) }} {...props} />}
          >
            Details
          </Anchor>
          <CancelRun run={run} size="xs" />
          {ended(run) && <CloseButton aria-label="Hide this run" onClick={onClose} />}
        </Group>
      }
    >
      <RunState run={run} />
      <RunSteps steps={stepsOfRun(run, workflow)} run={run} />
    </Section>
  );
}
