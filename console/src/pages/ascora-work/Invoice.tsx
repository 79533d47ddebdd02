import { Alert, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useOrganisation } from '@/session/me';
import { Facts } from '@/ui/Facts';
import { money } from '@/ui/numbers';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/StatusBadge';
import { plainDate } from '@/ui/time';
import { TimeAgo } from '@/ui/TimeAgo';
import { TextLink } from '@/ui/TextLink';
import { PaymentTable } from './PaymentTable';
import { invoiceQuery, paymentsQuery } from './queries';
import { RecordPayment } from './RecordPayment';
import type { Invoice as InvoiceRow } from './types';
import { ViewInAscora } from './ViewInAscora';

const route = getRouteApi('/ascora/invoices/$invoiceId');

/** One invoice with its payments. */
export function Invoice() {
  const { invoiceId } = route.useParams();
  const invoice = useQuery(invoiceQuery(useOrganisation(), invoiceId));
  if (invoice.isError) return <ProblemAlert error={invoice.error} />;
  const row = invoice.data;
  return (
    <>
      <PageHeader
        title={row ? `Invoice ${row.invoiceNumber ?? 'without a number'}` : 'Invoice'}
        above={[{ label: 'Invoices', to: '/ascora/invoices' }]}
        badge={row && <StatusBadge status={row.status} size="lg" />}
        actions={
          row && (
            <>
              <ViewInAscora page="invoice" id={row.ascoraInvoiceId} number={row.invoiceNumber} />
              <RecordPayment invoice={row} />
            </>
          )
        }
      />
      {row && (
        <Stack>
          {row.leftFeedAt && (
            <Alert color="gray" title="Fetched by accounting">
              Ascora no longer shows this invoice since <TimeAgo at={row.leftFeedAt} />. What was paid there
              since then can’t be seen here.
            </Alert>
          )}
          <Section title="Details">
            <InvoiceFacts invoice={row} />
          </Section>
          <InvoicePayments invoice={row} />
        </Stack>
      )}
    </>
  );
}

function InvoiceFacts({ invoice }: { invoice: InvoiceRow }) {
  const amount = (value: number | null) => value !== null && money(value, invoice.currency);
  return (
    <Facts
      facts={[
        ['Customer', invoice.customerName],
        ['Job', invoice.ascoraJobId ? <JobLink invoice={invoice} /> : invoice.jobNumber],
        ['Description', invoice.description],
        ['Invoice date', invoice.invoiceDate && plainDate(invoice.invoiceDate)],
        ['Due', invoice.dueDate && plainDate(invoice.dueDate)],
        ['Synced', <TimeAgo key="synced" at={invoice.syncedAt} />],
        ['Without tax', amount(invoice.totalExTax)],
        [invoice.taxEstimated ? 'Tax, estimated' : 'Tax', amount(invoice.taxAmount)],
        ['Total', amount(invoice.totalAmount)],
        ['Paid', amount(invoice.paidAmount)],
        ['Outstanding', amount(invoice.outstanding)],
      ]}
    />
  );
}

function JobLink({ invoice }: { invoice: InvoiceRow }) {
  return (
    <TextLink to="/ascora/jobs/$jobId" params={{ jobId: invoice.ascoraJobId ?? '' }} size="sm">
      {invoice.jobNumber ?? 'Open the job'}
    </TextLink>
  );
}

function InvoicePayments({ invoice }: { invoice: InvoiceRow }) {
  const payments = useQuery(paymentsQuery(useOrganisation(), { invoiceId: invoice.id }));
  return (
    <Section title="Payments" flush>
      {payments.isError ? (
        <ProblemAlert error={payments.error} />
      ) : (
        <PaymentTable payments={payments.data?.payments} />
      )}
    </Section>
  );
}
