import { useQuery } from '@tanstack/react-query';
import { useOrganisation } from '@/session/me';
import { count, counted, money } from '@/ui/numbers';
import { StatCards } from '@/ui/StatCards';
import { settingsQuery, statisticsQuery } from './queries';

export function InvoiceStatistics() {
  const org = useOrganisation();
  const invoices = useQuery(statisticsQuery(org)).data?.invoices;
  const currency = useQuery(settingsQuery(org)).data?.currency ?? 'AUD';
  return (
    <StatCards
      stats={[
        { label: 'Invoices', value: invoices && count(invoices.count) },
        { label: 'Total', value: invoices && money(invoices.total, currency), hint: 'with tax' },
        { label: 'Paid', value: invoices && money(invoices.paid, currency) },
        { label: 'Outstanding', value: invoices && money(invoices.outstanding, currency) },
        {
          label: 'Overdue',
          value: invoices && money(invoices.overdueAmount, currency),
          hint: invoices && counted(invoices.overdueCount, 'invoice'),
        },
      ]}
    />
  );
}
