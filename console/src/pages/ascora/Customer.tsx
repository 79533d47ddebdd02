import { Anchor, Button, Group, Skeleton, Stack, Tooltip } from '@mantine/core';
import { IconExternalLink, IconPencil, IconRefresh, IconUserOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ProblemError } from '@/api/problem';
import { Only } from '@/session/Only';
import { useOrganisation } from '@/session/me';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { StatusBadge } from '@/ui/StatusBadge';
import { tell } from '@/ui/tell';
import { Attention } from './customers/Attention';
import { CustomerFacts } from './customers/CustomerFacts';
import { CustomerJobs } from './customers/CustomerJobs';
import { EditCustomer } from './customers/EditCustomer';
import { customerName } from './customers/naming';
import { Outcome } from './customers/Outcome';
import { syncCustomers } from './customers/sync';
import { OpenWrites } from './customers/OpenWrites';
import { deepLink } from './deepLink';
import { customerQuery, settingsQuery, statusQuery, useAscoraChange } from './queries';
import type { Customer as Row, UpdateOutcome } from './types';

const ABOVE = [{ label: 'Customers', to: '/ascora/customers' }] as const;

/** One customer, as it is here and in Ascora. */
export function Customer() {
  const { orgId } = useOrganisation();
  const { customerId } = useParams({ from: '/ascora/customers/$customerId' });
  const { data: customer, error, refetch } = useQuery(customerQuery(orgId, customerId));
  if (customer) return <Known customer={customer} />;
  if (error instanceof ProblemError && error.status === 404) return <Unknown />;
  return (
    <>
      <PageHeader title="Customer" above={[...ABOVE]} />
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton h={320} role="status" aria-label="Loading the customer" />
      )}
    </>
  );
}

function Unknown() {
  return (
    <EmptyState
      icon={IconUserOff}
      title="There is no such customer"
      action={
        <Button component={Link} to="/ascora/customers">
          To all customers
        </Button>
      }
    >
      Ascora may have refused to create it; then its row goes.
    </EmptyState>
  );
}

function Known({ customer }: { customer: Row }) {
  const { orgId } = useOrganisation();
  const status = useQuery(statusQuery(orgId));
  const [editing, setEditing] = useState(false);
  const [outcome, setOutcome] = useState<UpdateOutcome>();
  return (
    <>
      <PageHeader
        title={customerName(customer)}
        above={[...ABOVE]}
        badge={<StatusBadge status={customer.syncStatus} />}
        actions={
          <Group gap="xs">
            <ViewInAscora customer={customer} />
            {status.data && (
              <Only role="operator">
                {customer.ascoraCustomerId && <ReadAgain customer={customer} />}
                <Button
                  leftSection={<IconPencil size={18} aria-hidden />}
                  onClick={() => {
                    setOutcome(undefined);
                    setEditing(true);
                  }}
                >
                  Edit
                </Button>
              </Only>
            )}
          </Group>
        }
      />
      <Stack>
        <Attention customer={customer} />
        {outcome && <Outcome outcome={outcome} onClose={() => setOutcome(undefined)} />}
        <OpenWrites customer={customer} />
        <CustomerFacts customer={customer} />
        <CustomerJobs customer={customer} />
      </Stack>
      <EditCustomer
        customer={customer}
        opened={editing}
        onClose={() => setEditing(false)}
        onOutcome={setOutcome}
      />
    </>
  );
}

function ViewInAscora({ customer }: { customer: Row }) {
  const { orgId } = useOrganisation();
  // Not connected is no error here: then there is no link.
  const { data } = useQuery({ ...settingsQuery(orgId), retry: false });
  const link = deepLink(data?.deepLinks.customer, {
    id: customer.ascoraCustomerId,
    number: customer.customerNumber,
  });
  if (!link) return null;
  return (
    <Anchor href={link} target="_blank" rel="noreferrer" size="sm" fw={500}>
      <Group gap={4} component="span">
        View in Ascora <IconExternalLink size={15} aria-label="(opens another tab)" />
      </Group>
    </Anchor>
  );
}

function ReadAgain({ customer }: { customer: Row }) {
  const { orgId } = useOrganisation();
  const syncing = useAscoraChange(orgId, () => syncCustomers(orgId, [customer.id]), {
    onSuccess: ({ failed: [failure] }) =>
      failure ? tell('Ascora could not be read', failure.why, 'red') : tell('The customer is up to date'),
  });
  return (
    <Tooltip label="Reads this customer from Ascora again">
      <Button
        variant="default"
        leftSection={<IconRefresh size={18} aria-hidden />}
        loading={syncing.isPending}
        onClick={() => syncing.mutate()}
      >
        Sync
      </Button>
    </Tooltip>
  );
}
