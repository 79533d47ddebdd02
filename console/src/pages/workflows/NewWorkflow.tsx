import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Only } from '@/session/Only';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { tell } from '@/ui/tell';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useCreateWorkflow } from './actions';
import { Editor } from './editor/Editor';
import { newWorkflow, sent } from './editor/model';
import { integrationsQuery } from './queries';
import type { Integration } from './types';

export function NewWorkflow() {
  const integrations = useQuery(integrationsQuery);
  return (
    <>
      <PageHeader title="New workflow" above={[{ label: 'Workflows', to: '/workflows' }]} />
      <Only role="operator" otherwise={<NotAllowed />}>
        {integrations.error ? (
          <ProblemAlert error={integrations.error} />
        ) : integrations.data ? (
          <NewEditor integration={integrations.data.find(({ platformType }) => platformType === 'pxc')} />
        ) : (
          <Skeleton h={480} aria-busy aria-label="Loading" />
        )}
      </Only>
    </>
  );
}

function NewEditor({ integration }: { integration?: Integration }) {
  const create = useCreateWorkflow();
  const navigate = useNavigate();
  const [initial] = useState(() => newWorkflow(timezoneOf(integration)));
  return (
    <Editor
      initial={initial}
      action="Make workflow"
      isNew
      integrationId={integration?.id}
      save={(values) => create.mutateAsync(sent(values))}
      onSaved={({ id, name }) => {
        tell('Workflow made', name);
        void navigate({ to: '/workflows/$workflowId', params: { workflowId: String(id) } });
      }}
    />
  );
}

/** Schedules are read where the integration's days are, as a rule. */
export function timezoneOf(integration: Integration | undefined): string {
  const zone = (integration?.connectionConfig as { timezone?: unknown } | undefined)?.timezone;
  return typeof zone === 'string' ? zone : 'Europe/London';
}

function NotAllowed() {
  return (
    <EmptyState icon={IconLock} title="Only operators make workflows">
      You are signed in as a viewer. Ask an administrator of your organisation for the role of an operator.
    </EmptyState>
  );
}
