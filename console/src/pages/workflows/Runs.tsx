import { Select } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { allWorkflowsQuery, runsQuery } from './queries';
import { runsRoute } from './routes';
import { RunsTable } from './runs/RunsTable';

const ALL = 'all';

export function Runs() {
  const search = runsRoute.useSearch();
  const navigate = useNavigate();
  const workflows = useQuery(allWorkflowsQuery);
  const runs = useQuery({ ...runsQuery(search), placeholderData: keepPreviousData });
  const names = new Map(workflows.data?.rows.map(({ id, name }) => [id, name]));
  return (
    <>
      <PageHeader
        title="Runs"
        description="What workflows did, newest first."
        actions={
          <Select
            aria-label="Workflow"
            allowDeselect={false}
            searchable
            data={[
              { value: ALL, label: 'All workflows' },
              ...[...names].map(([id, name]) => ({ value: String(id), label: name })),
            ]}
            value={search.workflow === undefined ? ALL : String(search.workflow)}
            onChange={(id) =>
              void navigate({
                to: '/runs',
                search: { workflow: id === null || id === ALL ? undefined : Number(id) },
              })
            }
            w={{ base: '100%', xs: 260 }}
          />
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
              <EmptyState icon={IconChecklist} title="No runs yet">
                A run is made each time a workflow runs, by its schedule or by hand. Start one on the page of
                a workflow.
              </EmptyState>
            }
          />
        </Section>
      )}
    </>
  );
}
