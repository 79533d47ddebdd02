import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { answerOf, ascora } from '@/api/client';
import { IdempotencyKeys } from '@/api/idempotency';
import { formErrors, ProblemError } from '@/api/problem';
import { useOrganisation } from '@/session/me';
import { money } from '@/ui/numbers';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { tell } from '@/ui/tell';
import { PAYMENT_METHODS } from './invoiceStatus';
import { keys as queryKeys } from './queries';
import type { Invoice } from './types';

/** Records a payment in Ascora, once; what is too high, or looks like a repetition, only when it is insisted on. */
export function PaymentForm({ invoice, onDone }: { invoice: Invoice; onDone: () => void }) {
  const org = useOrganisation();
  const queries = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      amount: invoice.outstanding as number | '',
      paymentMethod: 'bank_transfer',
      paymentDate: '',
      reference: '',
      notes: '',
      force: false,
    },
    validate: {
      amount: (amount) => (amount !== '' && amount >= 0.01 ? null : 'At least 0.01.'),
    },
  });
  const record = useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: ({ amount, paymentDate, reference, notes, ...rest }: typeof form.values) => {
      const body = {
        ...rest,
        amount: Number(amount),
        paymentDate: paymentDate || null,
        reference: reference.trim() || null,
        notes: notes.trim() || null,
      };
      return keys.once(body, (header) =>
        answerOf(
          ascora.POST('/api/organizations/{orgId}/ascora/invoices/{invoiceId}/payment', {
            params: { path: { ...org, invoiceId: invoice.id }, header },
            body,
          }),
        ),
      );
    },
    onSuccess: ({ status }, { amount }) => {
      if (status === 202) {
        tell('Kept', 'Ascora has not confirmed the payment yet. Its state is among the payments.', 'blue');
      } else {
        tell('Payment recorded in Ascora', money(Number(amount), invoice.currency));
      }
      onDone();
    },
    onError: (error) => form.setErrors(formErrors(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.all(org) }),
  });
  const field = (name: string) => ({ key: form.key(name), ...form.getInputProps(name) });
  const insist = record.error instanceof ProblemError && [409, 422].includes(record.error.status);
  return (
    <form onSubmit={form.onSubmit((values) => record.mutate(values))}>
      <Stack>
        <Text size="sm" c="dimmed">
          Outstanding: {money(invoice.outstanding, invoice.currency)}
        </Text>
        <NumberInput
          label={`Amount in ${invoice.currency}`}
          withAsterisk
          min={0.01}
          decimalScale={2}
          thousandSeparator=","
          data-autofocus
          {...field('amount')}
        />
        <Select label="Method" data={PAYMENT_METHODS} allowDeselect={false} {...field('paymentMethod')} />
        <TextInput
          label="Date"
          type="date"
          description="Today in the connection’s zone when left empty."
          {...field('paymentDate')}
        />
        <TextInput label="Reference" maxLength={200} {...field('reference')} />
        <Textarea label="Notes" autosize minRows={2} maxLength={2_000} {...field('notes')} />
        {record.isError && <ProblemAlert error={record.error} />}
        {insist && (
          <Checkbox
            label="Record it all the same"
            key={form.key('force')}
            {...form.getInputProps('force', { type: 'checkbox' })}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={record.isPending}>
            Record payment
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
