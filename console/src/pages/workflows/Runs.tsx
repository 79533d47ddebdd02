import { Group, Select } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { RUN_STATUSES } from '@/ui/runWords';
import { Section } from '@/ui/Section';
import { WordFilter } from '@/ui/WordFilter';
import { allWorkflowsQuery, runsQuery, type RunSearch } from './queries';
import { runsRoute } from './routes';
import { RunsTable } from './runs/RunsTable';

const ALL = 'all';

export function Runs() {
  const search = runsRoute.useSearch();
  const navigate = useNavigate();
  const workflows = useQuery(allWorkflowsQuery);
  const runs = useQuery({ ...runsQuery(search), placeholderData: keepPreviousData });
  const narrow = (to: Pick<RunSearch, 'workflow' | 'status'>) =>
    void navigate({ to: '/runs', search: { ...search, ...to, page: undefined } });
  const names = new Map(workflows.data?.rows.map(({ id, name }) => [id, name]));
  return (
    <>
      <PageHeader
        title="Runs"
        description="What workflows did, newest first."
        actions={
          <Group gap="sm">
            <Select
              aria-label="Workflow"
              allowDeselect={false}
              searchable
              data={[
                { value: ALL, label: 'All workflows' },
                ...[...names].map(([id, name]) => ({ value: String(id), label: name })),
              ]}
              value={search.workflow === undefined ? ALL : String(search.workflow)}
              onChange={(id) => narrow({ workflow: id === null || id === ALL ? undefined : Number(id) })}
              w={{ base: '100%', xs: 260 }}
            />
            <WordFilter
              label="Status"
              words={RUN_STATUSES}
              value={search.status}
              onChange={(status) => narrow({ status })}
            />
          </Group>
        }
      />
      {runs.error ? (
        <ProblemAlert error={runs.error} />
      ) : (
        <Section flush>
          <RunsTable
            runs={runs.data}
            page={search.page}
            onPage={(page) => void navigate({ to: '/runs', search: { ...search, page } })}
            nameOf={(id) => names.get(id) ?? `Workflow ${id}`}
            empty={
              search.status ? (
                <EmptyState icon={IconChecklist} title="No such run">
                  No run has this status. Choose another one.
                </EmptyState>
              ) : (
                <EmptyState icon={IconChecklist} title="No runs yet">
                  A run is made each time a workflow runs, by its schedule or by hand. Start one on the page
                  of a workflow.
                </EmptyState>
              )
            }
          />
        </Section>
      )}
    </>
  );
}
