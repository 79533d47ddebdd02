import { Alert, Text } from '@mantine/core';
import { IconArrowsSplit, IconUserQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useOrganisation } from '@/session/me';
import { TimeAgo } from '@/ui/TimeAgo';
import { TextLink } from '@/ui/TextLink';
import { fieldLabel } from '../fields';
import { openConflictQuery } from '../queries';
import type { Customer } from '../types';

/** What about a customer needs a person. */
export function Attention({ customer }: { customer: Customer }) {
  return (
    <>
      {customer.hasConflict && <InConflict customerId={customer.id} />}
      {customer.missingSince && (
        <Alert
          color="yellow"
          icon={<IconUserQuestion size={20} />}
          title="Ascora does not show this customer"
        >
          Complete readings have not seen it since <TimeAgo at={customer.missingSince} />. It is kept here as
          it was.
        </Alert>
      )}
    </>
  );
}

function InConflict({ customerId }: { customerId: string }) {
  const { orgId } = useOrganisation();
  const { data: conflict } = useQuery(openConflictQuery(orgId, customerId));
  return (
    <Alert color="orange" icon={<IconArrowsSplit size={20} />} title="Changed here and in Ascora">
      <Text size="sm">
        {conflict
          ? `A change of ${conflict.fields.map(({ name }) => fieldLabel(name).toLowerCase()).join(', ')} met another one in Ascora. `
          : 'A change met another one in Ascora. '}
        Nothing of it is sent before somebody has decided.{' '}
        {conflict ? (
          <TextLink
            to="/ascora/conflicts/$conflictId"
            params={{ conflictId: String(conflict.id) }}
            inherit
            fw={600}
          >
            Decide the conflict
          </TextLink>
        ) : (
          <TextLink to="/ascora/conflicts" inherit fw={600}>
            See all conflicts
          </TextLink>
        )}
      </Text>
    </Alert>
  );
}
