import { useQuery } from '@tanstack/react-query';
import { useOrganisation } from '@/session/me';
import { count, money } from '@/ui/numbers';
import { StatCards } from '@/ui/StatCards';
import { settingsQuery, statisticsQuery } from './queries';

export function JobStatistics() {
  const org = useOrganisation();
  const jobs = useQuery(statisticsQuery(org)).data?.jobs;
  const currency = useQuery(settingsQuery(org)).data?.currency ?? 'AUD';
  const byStatus = jobs?.byStatus;
  const open = byStatus && (byStatus.pending ?? 0) + (byStatus.scheduled ?? 0) + (byStatus.in_progress ?? 0);
  return (
    <StatCards
      stats={[
        { label: 'Jobs', value: jobs && count(jobs.total) },
        {
          label: 'Open',
          value: open === undefined ? undefined : count(open),
          hint: 'pending, scheduled or in progress',
        },
        { label: 'Total estimated', value: jobs && money(jobs.totalEstimatedCost, currency) },
        { label: 'Total actual', value: jobs && money(jobs.totalActualCost, currency) },
        {
          label: 'Average estimated',
          value: jobs && (jobs.total ? money(jobs.totalEstimatedCost / jobs.total, currency) : '–'),
        },
      ]}
    />
  );
}
