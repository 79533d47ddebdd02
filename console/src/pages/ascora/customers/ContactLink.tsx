import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ascora, bodyOf } from '@/api/client';
import { Only } from '@/session/Only';
import { useOrganisation } from '@/session/me';
import { tell } from '@/ui/tell';
import { useAscoraChange } from '../queries';
import type { Customer } from '../types';

/** Which contact of this house the customer is; Ascora is told nothing of it. */
export function ContactLink({ customer }: { customer: Customer }) {
  const { orgId } = useOrganisation();
  const [editing, setEditing] = useState(false);
  const [contactId, setContactId] = useState(customer.contactId ?? '');
  const linking = useAscoraChange(
    orgId,
    (contact: string) =>
      bodyOf(
        ascora.PUT('/api/organizations/{orgId}/ascora/customers/{customerId}/link', {
          params: { path: { orgId, customerId: customer.id } },
          body: { contactId: contact },
        }),
      ),
    {
      onSuccess: (_, contact) => {
        tell(contact ? 'The customer is linked' : 'The link is removed', contact || undefined);
        setEditing(false);
      },
    },
  );
  if (!editing) {
    return (
      <Group gap="xs" component="span">
        <Text span size="sm" c={customer.contactId ? undefined : 'dimmed'}>
          {customer.contactId ?? 'not linked'}
        </Text>
        <Only role="operator">
          <Button size="compact-xs" variant="default" onClick={() => setEditing(true)}>
            {customer.contactId ? 'Change' : 'Link to a contact'}
          </Button>
          {customer.contactId && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              loading={linking.isPending}
              onClick={() => linking.mutate('')}
            >
              Unlink
            </Button>
          )}
        </Only>
      </Group>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        linking.mutate(contactId.trim());
      }}
    >
      <Group gap="xs" align="flex-end">
        <TextInput
          size="xs"
          label="Id of the contact"
          data-autofocus
          maxLength={255}
          value={contactId}
          onChange={(event) => setContactId(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" loading={linking.isPending} disabled={!contactId.trim()}>
          Link
        </Button>
        <Button size="xs" variant="default" onClick={() => setEditing(false)}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
