import { Button, Skeleton, Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconPencil, IconTrendingUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Only } from '@/session/Only';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { StatCards } from '@/ui/StatCards';
import { TimeAgo } from '@/ui/TimeAgo';
import { Activities } from './keyresults/Activities';
import { History } from './keyresults/History';
import { KeyResultForm } from './keyresults/KeyResultForm';
import { ProgressForm } from './keyresults/ProgressForm';
import { StrategyBadge } from './keyresults/StrategyBadge';
import { decimal, progressOf } from './keyresults/value';
import { keyResultQuery, objectivesQuery } from './queries';
import { keyResultRoute } from './routes';
import type { KeyResult as KeyResultView } from './types';

const ABOVE = [{ label: 'Key Results', to: '/key-results' as const }];

export function KeyResult() {
  const { keyResultId } = keyResultRoute.useParams();
  const keyResult = useQuery(keyResultQuery(Number(keyResultId)));
  if (keyResult.data) return <Loaded keyResult={keyResult.data} />;
  return (
    <>
      <PageHeader title={`Key Result ${keyResultId}`} above={ABOVE} />
      {keyResult.error ? (
        <ProblemAlert error={keyResult.error} />
      ) : (
        <Skeleton h={320} aria-busy aria-label="Loading" />
      )}
    </>
  );
}

function Loaded({ keyResult }: { keyResult: KeyResultView }) {
  const objectives = useQuery(objectivesQuery);
  const objective = objectives.data?.find(({ id }) => id === keyResult.objectiveId);
  const progress = progressOf(keyResult);
  return (
    <>
      <PageHeader
        title={keyResult.title}
        description={keyResult.description}
        above={ABOVE}
        badge={<StrategyBadge status={keyResult.status} />}
        actions={
          <Only role="operator">
            <Actions keyResult={keyResult} />
          </Only>
        }
      />
      <Stack>
        <StatCards
          stats={[
            { label: 'Current value', value: decimal(keyResult.currentValue) },
            { label: 'Target', value: decimal(keyResult.targetValue) },
            { label: 'Progress', value: progress === undefined ? '–' : `${progress} %` },
            { label: 'Updated', value: <TimeAgo at={keyResult.updatedAt} fz="md" />, hint: objective?.title },
          ]}
        />
        <History keyResult={keyResult} />
        <Activities id={keyResult.id} />
      </Stack>
    </>
  );
}

function Actions({ keyResult }: { keyResult: KeyResultView }) {
  const objectives = useQuery(objectivesQuery);
  const report = () =>
    modals.open({
      title: 'Report progress',
      children: <ProgressForm keyResult={keyResult} onDone={() => modals.closeAll()} />,
    });
  const edit = () =>
    modals.open({
      title: 'Edit Key Result',
      children: (
        <KeyResultForm
          keyResult={keyResult}
          objectives={objectives.data ?? []}
          onDone={() => modals.closeAll()}
        />
      ),
    });
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={edit}>
        Edit
      </Button>
      <Button leftSection={<IconTrendingUp size={16} aria-hidden />} onClick={report}>
        Report progress
      </Button>
    </>
  );
}
