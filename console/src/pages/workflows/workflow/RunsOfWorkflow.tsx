import { IconChecklist } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '@/ui/EmptyState';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { runsQuery } from '../queries';
import { RunsTable } from '../runs/RunsTable';
import type { Workflow } from '../types';

/** What the workflow did, newest first. */
export function RunsOfWorkflow({ workflow }: { workflow: Workflow }) {
  const [page, setPage] = useState(1);
  const runs = useQuery({ ...runsQuery({ workflow: workflow.id, page }), placeholderData: keepPreviousData });
  if (runs.error) return <ProblemAlert error={runs.error} />;
  return (
    <Section flush>
      <RunsTable
        runs={runs.data}
        page={page}
        onPage={setPage}
        empty={
          <EmptyState icon={IconChecklist} title="It hasn’t run yet">
            “Run now” starts the first run; a schedule starts others by itself.
          </EmptyState>
        }
      />
    </Section>
  );
}
