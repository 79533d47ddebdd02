import { Button, Group } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconPlus, IconTemplate, IconTimeline } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Only } from '@/session/Only';
import { DataTable, PAGE_SIZE } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { tell } from '@/ui/tell';
import { FromTemplate } from './FromTemplate';
import { workflowsQuery } from './queries';
import { workflowsRoute } from './routes';
import { COLUMNS } from './workflow/columns';

export function Workflows() {
  const search = workflowsRoute.useSearch();
  const navigate = useNavigate();
  const workflows = useQuery({ ...workflowsQuery(search, PAGE_SIZE), placeholderData: keepPreviousData });
  return (
    <>
      <PageHeader
        title="Workflows"
        description="Steps that run in order, by hand or by a schedule: fetch orders, categorise them, move Key Results."
        actions={
          <Only role="operator">
            <NewButtons />
          </Only>
        }
      />
      {workflows.error ? (
        <ProblemAlert error={workflows.error} />
      ) : (
        <Section flush>
          <DataTable
            label="Workflows"
            columns={COLUMNS}
            rows={workflows.data?.rows}
            rowKey={(workflow) => workflow.id}
            total={workflows.data?.total}
            page={search.page}
            onPage={(page) => void navigate({ to: '/workflows', search: { page } })}
            empty={<NoWorkflows />}
          />
        </Section>
      )}
    </>
  );
}

function NewButtons() {
  const navigate = useNavigate();
  const choose = () =>
    modals.open({
      title: 'Workflow from a template',
      size: 'lg',
      children: (
        <FromTemplate
          onConnect={() => {
            modals.closeAll();
            void navigate({ to: '/integrations/pxc/setup' });
          }}
          onMade={(workflow) => {
            modals.closeAll();
            tell('Workflow made', workflow.name);
            void navigate({ to: '/workflows/$workflowId', params: { workflowId: String(workflow.id) } });
          }}
        />
      ),
    });
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconTemplate size={16} aria-hidden />} onClick={choose}>
        From a template
      </Button>
      <Button
        leftSection={<IconPlus size={16} aria-hidden />}
        renderRoot={(props) => <Link to="/workflows/new" {...props} />}
      >
        New workflow
      </Button>
    </Group>
  );
}

function NoWorkflows() {
  return (
    <EmptyState
      icon={IconTimeline}
      title="No workflows yet"
      action={
        <Only role="operator">
          <NewButtons />
        </Only>
      }
    >
      A template makes the hourly workflow with its schedule and Key Results in one go. Or build one from
      scratch, step by step.
    </EmptyState>
  );
}
