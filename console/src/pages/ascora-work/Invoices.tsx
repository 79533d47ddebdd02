import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconFileInvoice, IconReceipt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useOrganisation } from '@/session/me';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';

import { money } from '@/ui/numbers';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { SearchInput } from '@/ui/SearchInput';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/StatusBadge';
import { plainDate } from '@/ui/time';

import { TextLink } from '@/ui/TextLink';
import { WordFilter } from '@/ui/WordFilter';
import { InvoiceStatistics } from './InvoiceStatistics';
import { INVOICE_FILTERS } from './invoiceStatus';
import { invoicesQuery } from './queries';
import { RecordPayment } from './RecordPayment';
import type { Invoice } from './types';

const route = getRouteApi('/ascora/invoices');

export function Invoices() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const invoices = useQuery(invoicesQuery(useOrganisation(), search));
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: true });
  const filtered = Boolean(search.search ?? search.status ?? search.from ?? search.to);
  return (
    <>
      <PageHeader
        title="Invoices"
        description="Invoices that Ascora has shown, with the payments known here. Nothing is ever marked as sent in Ascora."
        actions={
          <Button
            component={Link}
            to="/ascora/payments"
            variant="default"
            leftSection={<IconReceipt size={16} />}
          >
            Payments
          </Button>
        }
      />
      <Stack>
        <InvoiceStatistics />
        <Section flush>
          <Group p="md" gap="sm" align="flex-end">
            <SearchInput
              label="Search number, job, customer"
              value={search.search}
              onChange={(text) => change({ search: text })}
            />
            <WordFilter
              label="Status"
              words={INVOICE_FILTERS}
              value={search.status}
              onChange={(status) => change({ status })}
              width={160}
            />
            <DateField label="From" value={search.from} onChange={(from) => change({ from })} />
            <DateField label="To" value={search.to} onChange={(to) => change({ to })} />
          </Group>
          {invoices.isError ? (
            <ProblemAlert error={invoices.error} />
          ) : (
            <DataTable
              label="Invoices"
              columns={COLUMNS}
              rows={invoices.data?.invoices}
              rowKey={(invoice) => invoice.id}
              total={invoices.data?.total}
              page={search.page}
              onPage={(page) => change({ page })}
              sort={search.sort}
              onSort={(sort) => change({ sort })}
              empty={<NoInvoices filtered={filtered} />}
            />
          )}
        </Section>
      </Stack>
    </>
  );
}

function DateField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}) {
  return (
    <TextInput
      type="date"
      aria-label={`${label}: invoice date`}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      leftSection={
        <Text size="xs" c="dimmed">
          {label}
        </Text>
      }
      leftSectionWidth={48}
      w={{ base: '100%', xs: 190 }}
    />
  );
}

const COLUMNS: Column<Invoice>[] = [
  {
    header: 'Invoice',
    title: true,
    sort: 'invoiceNumber',
    cell: (invoice) => <InvoiceTitle invoice={invoice} />,
  },
  { header: 'Customer', sort: 'customerName', cell: ({ customerName }) => customerName ?? '–' },
  { header: 'Status', sort: 'status', cell: ({ status }) => <StatusBadge status={status} /> },
  {
    header: 'Total',
    sort: 'amount',
    align: 'right',
    cell: ({ totalAmount, currency }) => (totalAmount === null ? '–' : money(totalAmount, currency)),
  },
  {
    header: 'Outstanding',
    sort: 'outstanding',
    align: 'right',
    cell: ({ outstanding, currency }) => money(outstanding, currency),
  },
  {
    header: 'Date',
    sort: 'invoiceDate',
    cell: ({ invoiceDate }) => (invoiceDate ? plainDate(invoiceDate) : '–'),
  },
  { header: 'Due', sort: 'dueDate', cell: ({ dueDate }) => (dueDate ? plainDate(dueDate) : '–') },
  { header: 'Payment', align: 'right', cell: (invoice) => <RecordPayment invoice={invoice} compact /> },
];

function InvoiceTitle({ invoice }: { invoice: Invoice }) {
  return (
    <>
      <TextLink to="/ascora/invoices/$invoiceId" params={{ invoiceId: invoice.id }} fw={600} size="sm">
        {invoice.invoiceNumber ?? 'No number'}
      </TextLink>
      <Text size="xs" c="dimmed">
        {invoice.jobNumber ?? 'no job'}
      </Text>
    </>
  );
}

function NoInvoices({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState icon={IconFileInvoice} title="No invoice matches">
      Change the search, the status or the dates.
    </EmptyState>
  ) : (
    <EmptyState
      icon={IconFileInvoice}
      title="No invoices yet"
      action={
        <Button component={Link} to="/integrations/ascora/setup" variant="default">
          Ascora connection
        </Button>
      }
    >
      Connect Ascora and run a first sync. Ascora shows only invoices that wait to be fetched by accounting.
    </EmptyState>
  );
}
