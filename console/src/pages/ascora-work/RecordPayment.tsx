import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMay } from '@/session/me';
import { PaymentForm } from './PaymentForm';
import type { Invoice } from './types';

/** Opens the form that records a payment, for invoices on which something is outstanding. */
export function RecordPayment({ invoice, compact }: { invoice: Invoice; compact?: boolean }) {
  const [opened, { open, close }] = useDisclosure(false);
  const mayWork = useMay('operator');
  if (!mayWork || invoice.outstanding <= 0) return null;
  const number = invoice.invoiceNumber ?? 'without a number';
  return (
    <>
      <Button
        onClick={open}
        aria-label={`Record a payment of invoice ${number}`}
        {...(compact ? { size: 'xs', variant: 'light' } : {})}
      >
        {compact ? 'Record' : 'Record payment'}
      </Button>
      <Modal opened={opened} onClose={close} title={`Payment of invoice ${number}`} centered>
        <PaymentForm invoice={invoice} onDone={close} />
      </Modal>
    </>
  );
}
