import { Anchor, Button, Group, Menu, Progress, Skeleton, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconFlag, IconPlus, IconTarget } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Only } from '@/session/Only';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { TimeAgo } from '@/ui/TimeAgo';
import { byObjective } from './keyresults/byObjective';
import { KeyResultForm } from './keyresults/KeyResultForm';
import { ObjectiveForm } from './keyresults/ObjectiveForm';
import { StrategyBadge } from './keyresults/StrategyBadge';
import { progressOf, valueInWords } from './keyresults/value';
import { keyResultsQuery, objectivesQuery } from './queries';
import type { KeyResult, Objective } from './types';

export function KeyResults() {
  const keyResults = useQuery(keyResultsQuery);
  const objectives = useQuery(objectivesQuery);
  const error = keyResults.error ?? objectives.error;
  return (
    <>
      <PageHeader
        title="Key Results"
        description="Numbers that show how near objectives are. Workflows move them; people report progress too."
        actions={
          <Only role="operator">
            <NewMenu objectives={objectives.data ?? []} />
          </Only>
        }
      />
      {error ? (
        <ProblemAlert error={error} />
      ) : keyResults.data && objectives.data ? (
        <Groups keyResults={keyResults.data} objectives={objectives.data} />
      ) : (
        <Skeleton h={320} aria-busy aria-label="Loading" />
      )}
    </>
  );
}

function Groups({ keyResults, objectives }: { keyResults: KeyResult[]; objectives: Objective[] }) {
  if (keyResults.length === 0 && objectives.length === 0) {
    return (
      <Section>
        <EmptyState
          icon={IconTarget}
          title="No Key Results yet"
          action={
            <Only role="operator">
              <NewMenu objectives={objectives} />
            </Only>
          }
        >
          The workflow of a template creates those that it moves. Or create an objective and its Key Results
          here.
        </EmptyState>
      </Section>
    );
  }
  return (
    <Stack>
      {byObjective(keyResults, objectives).map(({ objective, rows }) => (
        <Section
          key={objective?.id ?? 'none'}
          title={objective?.title ?? 'Without an objective'}
          description={objective?.description}
          actions={objective && <StrategyBadge status={objective.status} />}
          flush
        >
          <DataTable
            label={`Key Results of ${objective?.title ?? 'no objective'}`}
            columns={COLUMNS}
            rows={rows}
            rowKey={({ id }) => id}
            empty={
              <Text size="sm" c="dimmed" p="md" pt={0}>
                No Key Results below it yet.
              </Text>
            }
          />
        </Section>
      ))}
    </Stack>
  );
}

const COLUMNS: Column<KeyResult>[] = [
  {
    header: 'Key Result',
    title: true,
    width: '36%',
    cell: ({ id, title }) => (
      <Anchor
        size="sm"
        fw={600}
        renderRoot={(props) => (
          <Link to="/key-results/$keyResultId" params={{ keyResultId: String(id) }} {...props} />
        )}
      >
        {title}
      </Anchor>
    ),
  },
  { header: 'Value', width: '28%', cell: (keyResult) => <Value keyResult={keyResult} /> },
  { header: 'Status', cell: ({ status }) => <StrategyBadge status={status} /> },
  {
    header: 'Updated',
    cell: ({ updatedAt }) => (
      <Text size="sm">
        <TimeAgo at={updatedAt} />
      </Text>
    ),
  },
];

function Value({ keyResult }: { keyResult: KeyResult }) {
  const progress = progressOf(keyResult);
  return (
    <Stack gap={4} maw={260} miw={120}>
      <Text size="sm" className="figure">
        {valueInWords(keyResult)}
      </Text>
      {progress !== undefined && (
        <Progress value={progress} size="sm" aria-label={`Progress of ${keyResult.title}`} />
      )}
    </Stack>
  );
}

function NewMenu({ objectives }: { objectives: Objective[] }) {
  const keyResult = () =>
    modals.open({
      title: 'New Key Result',
      children: <KeyResultForm objectives={objectives} onDone={() => modals.closeAll()} />,
    });
  const objective = () =>
    modals.open({ title: 'New objective', children: <ObjectiveForm onDone={() => modals.closeAll()} /> });
  return (
    <Group>
      <Menu position="bottom-end" withArrow>
        <Menu.Target>
          <Button leftSection={<IconPlus size={16} aria-hidden />}>New</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTarget size={16} />} onClick={keyResult}>
            Key Result
          </Menu.Item>
          <Menu.Item leftSection={<IconFlag size={16} />} onClick={objective}>
            Objective
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
