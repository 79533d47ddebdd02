import { useQuery } from '@tanstack/react-query';
import { useOrganisation } from '@/session/me';
import { count } from '@/ui/numbers';
import { StatCards } from '@/ui/StatCards';
import { statisticsQuery } from '../ascoraQueries';
import { outcomesOf, successRate, type Outcomes } from '../runs';
import type { PxcRun } from '../types';
import { NEWEST } from './newest';

/** How the runs of both services ended: all of Ascora’s, the newest of PXC’s. */
export function Statistics({ pxc }: { pxc: { rows: PxcRun[]; total: number } | undefined }) {
  const { orgId } = useOrganisation();
  const { data } = useQuery(statisticsQuery(orgId));
  const ascora: Outcomes | undefined = data && {
    total: data.sync.total,
    succeeded: data.sync.successful,
    failed: data.sync.failed,
    inProgress: data.sync.inProgress,
  };
  const newest = pxc && outcomesOf(pxc.rows);
  const both = ascora && newest && sum(ascora, newest);
  const hint = (member: keyof Outcomes) =>
    ascora && newest && `Ascora ${count(ascora[member])}, PXC ${count(newest[member])}`;
  const shown = (member: keyof Outcomes) => both && count(both[member]);
  return (
    <StatCards
      stats={[
        { label: 'Runs', value: shown('total'), hint: hint('total') },
        { label: 'Succeeded', value: shown('succeeded'), hint: hint('succeeded') },
        { label: 'Failed', value: shown('failed'), hint: hint('failed') },
        { label: 'In progress', value: shown('inProgress'), hint: hint('inProgress') },
        { label: 'Success rate', value: both && successRate(both), hint: scope(pxc?.total ?? 0) },
      ]}
    />
  );
}

function sum(a: Outcomes, b: Outcomes): Outcomes {
  return {
    total: a.total + b.total,
    succeeded: a.succeeded + b.succeeded,
    failed: a.failed + b.failed,
    inProgress: a.inProgress + b.inProgress,
  };
}

/** PXC’s runs are counted as far as they were read. */
function scope(total: number): string {
  return total > NEWEST.limit ? `of PXC the last ${NEWEST.limit} runs` : 'of all that ended';
}
