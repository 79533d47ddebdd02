import { useQuery } from '@tanstack/react-query';
import { pxcAttention, type Attention } from '../attention';
import { pxcFreshness, type Freshness } from '../freshness';
import {
  integrationsQuery,
  ordersTodayQuery,
  pxcQuarantineQuery,
  pxcRunsQuery,
  schedulesQuery,
  workflowsQuery,
} from '../pxcQueries';
import type { Integration, PxcRun } from '../types';
import { firstError, LATEST, ONE } from './latest';

/** What the overview knows of PXC. */
export interface PxcOverview {
  /** Null when PXC was never set up; undefined while it is being asked. */
  integration: Integration | null | undefined;
  runs: PxcRun[] | undefined;
  freshness: Freshness | undefined;
  orders: { total: number; byState: Record<string, number> } | undefined;
  /** Undefined until all is known. */
  attention: Attention[] | undefined;
  error: Error | null;
}

export function usePxc(): PxcOverview {
  const integrations = useQuery(integrationsQuery);
  const integration = integrations.data?.find((each) => each.platformType === 'pxc');
  const enabled = integration !== undefined;
  const workflows = useQuery({ ...workflowsQuery, enabled });
  const schedules = useQuery({ ...schedulesQuery, enabled });
  const runs = useQuery({ ...pxcRunsQuery(LATEST), enabled });
  const quarantine = useQuery({ ...pxcQuarantineQuery(ONE), enabled });
  const orders = useQuery({ ...ordersTodayQuery, enabled });

  const freshness =
    workflows.data && schedules.data ? pxcFreshness(workflows.data, schedules.data) : undefined;
  const attention =
    integrations.data && !integration
      ? []
      : integration && workflows.data && freshness && quarantine.data
        ? pxcAttention({
            integration,
            workflows: workflows.data,
            quarantined: quarantine.data.total,
            stalled: freshness.stalled,
          })
        : undefined;
  return {
    integration: integrations.data ? (integration ?? null) : undefined,
    runs: runs.data?.rows,
    freshness,
    orders: orders.data && { total: orders.data.total, byState: byState(orders.data.cells) },
    attention,
    error: firstError(integrations, workflows, schedules, runs, quarantine, orders),
  };
}

function byState(cells: { state: string; count: number }[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { state, count } of cells) sums[state] = (sums[state] ?? 0) + count;
  return sums;
}
