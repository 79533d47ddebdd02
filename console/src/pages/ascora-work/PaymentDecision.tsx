import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ascora, dataOf } from '@/api/client';
import { useMay, useOrganisation } from '@/session/me';
import { confirm } from '@/ui/confirm';
import { tell } from '@/ui/tell';
import { keys } from './queries';
import type { Payment } from './types';

/** For a payment of which nobody knows whether Ascora has it: a person looks there and says so. */
export function PaymentDecision({ payment }: { payment: Payment }) {
  const org = useOrganisation();
  const queries = useQueryClient();
  const mayWork = useMay('operator');
  const settled = { onSettled: () => queries.invalidateQueries({ queryKey: keys.all(org) }) };
  const path = { ...org, id: payment.id };
  const confirmed = useMutation({
    mutationFn: () =>
      dataOf(ascora.POST('/api/organizations/{orgId}/ascora/payments/{id}/confirm', { params: { path } })),
    onSuccess: () => tell('The payment counts as paid'),
    ...settled,
  });
  const voided = useMutation({
    mutationFn: () =>
      dataOf(ascora.POST('/api/organizations/{orgId}/ascora/payments/{id}/void', { params: { path } })),
    onSuccess: () => tell('The payment is given up'),
    ...settled,
  });
  if (!mayWork || !['unknown', 'failed'].includes(payment.state)) return null;
  const receipt = payment.receiptNumber ?? 'without a receipt number';
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button
        size="xs"
        variant="light"
        loading={confirmed.isPending}
        onClick={() =>
          confirm({
            title: 'Is the payment in Ascora?',
            children: `Look in Ascora for a payment with the receipt number ${receipt}. If it is there, confirm it: it counts as paid from then on.`,
            action: 'It is there',
            onConfirm: () => confirmed.mutate(),
          })
        }
      >
        Confirm
      </Button>
      <Button
        size="xs"
        variant="default"
        loading={voided.isPending}
        onClick={() =>
          confirm({
            title: 'Give the payment up?',
            children: `Look in Ascora first. If there is no payment with the receipt number ${receipt}, give it up: it never counts as paid, and it can be recorded anew.`,
            action: 'It is not there',
            dangerous: true,
            onConfirm: () => voided.mutate(),
          })
        }
      >
        Void
      </Button>
    </Group>
  );
}
