import { Badge, Skeleton, Stack, Tabs } from '@mantine/core';
import { IconCalendarClock, IconChecklist, IconListNumbers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Only } from '@/session/Only';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { tell } from '@/ui/tell';
import { useChangeWorkflow } from './actions';
import { Editor } from './editor/Editor';
import { edited, sent } from './editor/model';
import { StepsView } from './editor/StepsView';
import { workflowQuery } from './queries';
import { workflowRoute, type WorkflowTab } from './routes';
import type { Workflow as WorkflowView } from './types';
import { LiveRun } from './workflow/LiveRun';
import { RunsOfWorkflow } from './workflow/RunsOfWorkflow';
import { SchedulePanel } from './workflow/SchedulePanel';
import { WorkflowActions } from './workflow/WorkflowActions';

export function Workflow() {
  const { workflowId } = workflowRoute.useParams();
  const id = Number(workflowId);
  const workflow = useQuery(workflowQuery(id));
  const above = [{ label: 'Workflows', to: '/workflows' as const }];
  if (workflow.data) return <Loaded key={id} workflow={workflow.data} />;
  return (
    <>
      <PageHeader title={`Workflow ${workflowId}`} above={above} />
      {workflow.error ? (
        <ProblemAlert error={workflow.error} />
      ) : (
        <Skeleton h={480} aria-busy aria-label="Loading" />
      )}
    </>
  );
}

function Loaded({ workflow }: { workflow: WorkflowView }) {
  const { tab = 'steps', run } = workflowRoute.useSearch();
  const navigate = useNavigate();
  const [dirty, setDirty] = useState(false);
  const show = (next: { tab?: WorkflowTab; run?: number }) =>
    void navigate({
      to: '/workflows/$workflowId',
      params: { workflowId: String(workflow.id) },
      search: { tab, run, ...next },
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <PageHeader
        title={workflow.name}
        description={workflow.description}
        above={[{ label: 'Workflows', to: '/workflows' }]}
        badge={
          !workflow.isEnabled && (
            <Badge variant="light" color="gray" tt="none">
              Disabled
            </Badge>
          )
        }
        actions={
          <WorkflowActions workflow={workflow} dirty={dirty} onStarted={(runId) => show({ run: runId })} />
        }
      />
      <Stack>
        <LiveRun workflow={workflow} runId={run} onClose={() => show({ run: undefined })} />
        <Tabs value={tab} onChange={(chosen) => show({ tab: chosen as WorkflowTab })}>
          <Tabs.List mb="md">
            <Tabs.Tab value="steps" leftSection={<IconListNumbers size={16} aria-hidden />}>
              Steps
            </Tabs.Tab>
            <Tabs.Tab value="runs" leftSection={<IconChecklist size={16} aria-hidden />}>
              Runs
            </Tabs.Tab>
            <Tabs.Tab value="schedule" leftSection={<IconCalendarClock size={16} aria-hidden />}>
              Schedule
            </Tabs.Tab>
          </Tabs.List>
          {/* Kept while another tab is shown, with what is typed there. */}
          <Tabs.Panel value="steps">
            <Only role="operator" otherwise={<StepsView workflow={workflow} />}>
              <StoredEditor workflow={workflow} onDirty={setDirty} />
            </Only>
          </Tabs.Panel>
          <Tabs.Panel value="runs">{tab === 'runs' && <RunsOfWorkflow workflow={workflow} />}</Tabs.Panel>
          <Tabs.Panel value="schedule">
            {tab === 'schedule' && <SchedulePanel workflow={workflow} />}
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </>
  );
}

function StoredEditor({ workflow, onDirty }: { workflow: WorkflowView; onDirty: (dirty: boolean) => void }) {
  const change = useChangeWorkflow(workflow.id);
  const [initial] = useState(() => edited(workflow, 'Europe/London'));
  return (
    <Editor
      initial={initial}
      stored={workflow}
      action="Save"
      integrationId={workflow.integrationId ?? undefined}
      save={(values) => change.mutateAsync(sent(values))}
      onSaved={() => tell('Saved', 'Runs that have begun keep the steps that they began with.')}
      onDirty={onDirty}
    />
  );
}
