import { Modal } from '@mantine/core';
import { answerOf, ascora } from '@/api/client';
import { useOrganisation } from '@/session/me';
import { tell } from '@/ui/tell';
import { useAscoraChange } from '../queries';
import type { Customer, UpdateOutcome } from '../types';
import { CustomerForm } from './CustomerForm';
import { customerName } from './naming';
import { changesOf, valuesOf, type Values } from './values';

interface Props {
  customer: Customer;
  opened: boolean;
  onClose: () => void;
  /** What Ascora has made of it, where that is not what was sent. */
  onOutcome: (outcome: UpdateOutcome | undefined) => void;
}

/** Changes a customer here and in Ascora. */
export function EditCustomer({ customer, opened, onClose, onOutcome }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Edit ${customerName(customer)}`}
      size="lg"
      closeOnClickOutside={false}
    >
      <Form customer={customer} onClose={onClose} onOutcome={onOutcome} />
    </Modal>
  );
}

function Form({ customer, onClose, onOutcome }: Omit<Props, 'opened'>) {
  const { orgId } = useOrganisation();
  const before = valuesOf(customer);
  const saving = useAscoraChange(orgId, (values: Values) => save(orgId, customer.id, before, values), {
    shownInPlace: true,
    onSuccess: ({ owed, outcome }) => {
      if (owed)
        tell('Ascora has not got it yet', 'The change is sent as soon as that is possible.', 'yellow');
      else tell('The customer is saved');
      onOutcome(outcome);
      onClose();
    },
  });
  return (
    <CustomerForm
      initial={before}
      action="Save"
      working={saving.isPending}
      error={saving.error}
      onSubmit={(values, refused) => saving.mutate(values, { onError: refused })}
      onCancel={onClose}
    />
  );
}

async function save(orgId: string, customerId: string, before: Values, values: Values) {
  const { body, status } = await answerOf(
    ascora.PUT('/api/organizations/{orgId}/ascora/customers/{customerId}', {
      params: { path: { orgId, customerId } },
      body: changesOf(before, values),
    }),
  );
  const { differences, alsoChanged } = body.data;
  return {
    owed: status === 202,
    outcome: differences || alsoChanged ? { differences, alsoChanged } : undefined,
  };
}
