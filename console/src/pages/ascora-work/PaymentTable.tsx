import { Text } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { money } from '@/ui/numbers';
import { StatusBadge } from '@/ui/StatusBadge';
import { plainDate } from '@/ui/time';
import { spaced } from '@/ui/words';
import { PaymentDecision } from './PaymentDecision';
import type { Payment } from './types';

interface Props {
  payments: Payment[] | undefined;
  withInvoice?: boolean;
  total?: number;
  page?: number;
  onPage?: (page: number) => void;
  filtered?: boolean;
}

export function PaymentTable({ payments, withInvoice, filtered, ...pages }: Props) {
  return (
    <DataTable
      label="Payments"
      columns={withInvoice ? [INVOICE, ...COLUMNS] : COLUMNS}
      rows={payments}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={IconReceipt} title={filtered ? 'No payment matches' : 'No payments yet'}>
          {filtered
            ? 'Choose another state.'
            : 'Record one at its invoice. Those that Ascora shows come with each sync.'}
        </EmptyState>
      }
      {...pages}
    />
  );
}

const INVOICE: Column<Payment> = {
  header: 'Invoice',
  title: true,
  cell: ({ invoiceNumber }) => invoiceNumber ?? '–',
};

const COLUMNS: Column<Payment>[] = [
  {
    header: 'Amount',
    align: 'right',
    cell: ({ amount, currency }) => (currency ? money(amount, currency) : amount.toFixed(2)),
  },
  { header: 'State', cell: (payment) => <State payment={payment} /> },
  { header: 'Method', cell: ({ paymentMethod }) => paymentMethod ?? '–' },
  { header: 'Date', cell: ({ paymentDate }) => (paymentDate ? plainDate(paymentDate) : '–') },
  { header: 'Reference', cell: ({ reference }) => reference ?? '–' },
  {
    header: 'Receipt',
    cell: ({ receiptNumber }) => (
      <Text size="xs" ff="monospace">
        {receiptNumber ?? '–'}
      </Text>
    ),
  },
  { header: 'Recorded by', cell: ({ createdBy, source }) => createdBy ?? spaced(source) },
  { header: 'Decision', align: 'right', cell: (payment) => <PaymentDecision payment={payment} /> },
];

function State({ payment }: { payment: Payment }) {
  return (
    <>
      <StatusBadge status={payment.state} />
      {payment.errorMessage && (
        <Text size="xs" c="dimmed" maw={260}>
          {payment.errorMessage}
        </Text>
      )}
    </>
  );
}
