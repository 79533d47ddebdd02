import type { AscoraSchemas } from '@/api/client';
import { count } from '@/ui/numbers';
import { StatCards } from '@/ui/StatCards';
import { TimeAgo } from '@/ui/TimeAgo';
import { dateTime } from '@/ui/time';

/** How much of Ascora is here, and how fresh it is. */
export function Mirror({ status }: { status: AscoraSchemas['AscoraStatus'] }) {
  const { statistics, syncSettings } = status;
  const off = (on: boolean) => (on ? undefined : 'not kept in step');
  return (
    <StatCards
      stats={[
        {
          label: 'Customers',
          value: count(statistics.totalCustomers),
          hint: off(syncSettings.syncCustomers),
        },
        { label: 'Jobs', value: count(statistics.totalJobs), hint: off(syncSettings.syncJobs) },
        { label: 'Invoices', value: count(statistics.totalInvoices), hint: off(syncSettings.syncInvoices) },
        {
          label: 'Last sync',
          value: <TimeAgo at={status.lastSync} otherwise="not yet" />,
          hint: status.lastSync && dateTime(status.lastSync),
        },
      ]}
    />
  );
}
