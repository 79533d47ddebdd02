import { useQuery } from '@tanstack/react-query';
import { useOrganisation } from '@/session/me';
import {
  ascoraQuarantineQuery,
  ascoraRunsQuery,
  ascoraStatusQuery,
  openConflictsQuery,
  outboxQuery,
  settingsQuery,
  statisticsQuery,
  syncStatusQuery,
  unknownPaymentsQuery,
} from '../ascoraQueries';
import { ascoraAttention } from '../ascoraAttention';
import type { Attention } from '../attention';
import type { AscoraRun, AscoraStatistics, AscoraStatus, AscoraSyncStatus } from '../types';
import { firstError, LATEST, ONE } from './latest';

/** What the overview knows of Ascora. */
export interface AscoraOverview {
  /** Null when it is not connected; undefined while it is being asked. */
  status: AscoraStatus | null | undefined;
  sync: AscoraSyncStatus | undefined;
  statistics: AscoraStatistics | undefined;
  currency: string | undefined;
  runs: AscoraRun[] | undefined;
  /** Undefined until all is known. */
  attention: Attention[] | undefined;
  error: Error | null;
}

export function useAscora(): AscoraOverview {
  const { orgId } = useOrganisation();
  const status = useQuery(ascoraStatusQuery(orgId));
  const connected = status.data?.connected ?? false;
  const on = { enabled: connected };
  const sync = useQuery({ ...syncStatusQuery(orgId), ...on });
  const settings = useQuery({ ...settingsQuery(orgId), ...on });
  const statistics = useQuery({ ...statisticsQuery(orgId), ...on });
  const runs = useQuery({ ...ascoraRunsQuery(orgId, LATEST), ...on });
  const quarantine = useQuery({ ...ascoraQuarantineQuery(orgId, ONE), ...on });
  const conflicts = useQuery({ ...openConflictsQuery(orgId), ...on });
  const payments = useQuery({ ...unknownPaymentsQuery(orgId), ...on });
  const unknown = useQuery({ ...outboxQuery(orgId, 'unknown', ONE), ...on });
  const failed = useQuery({ ...outboxQuery(orgId, 'failed', ONE), ...on });

  const known = [runs, quarantine, conflicts, payments, unknown, failed].every(
    ({ data }) => data !== undefined,
  );
  const attention =
    status.data === null || status.data?.connected === false
      ? []
      : status.data && known
        ? ascoraAttention({
            status: status.data,
            lastRun: runs.data?.runs[0],
            quarantined: quarantine.data?.total ?? 0,
            conflicts: conflicts.data ?? 0,
            unknownPayments: payments.data ?? 0,
            unknownWrites: unknown.data?.total ?? 0,
            failedWrites: failed.data?.total ?? 0,
          })
        : undefined;
  return {
    status: status.data === undefined ? undefined : connected ? status.data : null,
    sync: sync.data ?? undefined,
    statistics: statistics.data,
    currency: settings.data?.currency,
    runs: runs.data?.runs,
    attention,
    error: firstError(
      status,
      sync,
      settings,
      statistics,
      runs,
      quarantine,
      conflicts,
      payments,
      unknown,
      failed,
    ),
  };
}
