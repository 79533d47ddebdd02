import { Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, ascora } from '@/api/client';
import { IdempotencyKeys } from '@/api/idempotency';
import { useOrganisation } from '@/session/me';
import { tell } from '@/ui/tell';
import { useAscoraChange } from '../queries';

import { CustomerForm } from './CustomerForm';
import { customerName } from './naming';
import { changesOf, valuesOf, type Values } from './values';

const NOBODY = valuesOf();

/** Creates a customer here and in Ascora, and goes to its page. */
export function NewCustomer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="New customer" size="lg" closeOnClickOutside={false}>
      <Form onClose={onClose} />
    </Modal>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const { orgId } = useOrganisation();
  const navigate = useNavigate();
  const [keys] = useState(() => new IdempotencyKeys());
  const creating = useAscoraChange(orgId, (values: Values) => create(orgId, keys, values), {
    shownInPlace: true,
    onSuccess: ({ customer, owed }) => {
      const name = customerName(customer);
      if (owed) tell('Ascora has not got it yet', `${name} is sent as soon as that is possible.`, 'yellow');
      else tell('The customer is in Ascora', name);
      onClose();
      void navigate({ to: '/ascora/customers/$customerId', params: { customerId: customer.id } });
    },
  });
  return (
    <CustomerForm
      initial={NOBODY}
      action="Create"
      working={creating.isPending}
      error={creating.error}
      onSubmit={(values, refused) => creating.mutate(values, { onError: refused })}
      onCancel={onClose}
    />
  );
}

async function create(orgId: string, keys: IdempotencyKeys, values: Values) {
  const submission = changesOf(NOBODY, values);
  const { body, status } = await keys.once(submission, (header) =>
    answerOf(
      ascora.POST('/api/organizations/{orgId}/ascora/customers', {
        params: { path: { orgId }, header },
        body: submission,
      }),
    ),
  );
  return { customer: body.data, owed: status === 202 };
}
