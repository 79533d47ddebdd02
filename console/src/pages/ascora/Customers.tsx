import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAddressBook, IconPlus, IconRefresh } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ascora, bodyOf } from '@/api/client';
import { Only } from '@/session/Only';
import { useMay, useOrganisation } from '@/session/me';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { count, counted } from '@/ui/numbers';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { SearchInput } from '@/ui/SearchInput';
import { Section } from '@/ui/Section';
import { selectColumn, useSelection } from '@/ui/selection';
import { StatCards } from '@/ui/StatCards';
import { tell } from '@/ui/tell';

import { TextLink } from '@/ui/TextLink';
import { WordFilter } from '@/ui/WordFilter';
import { CUSTOMER_COLUMNS } from './customers/columns';
import { customerName } from './customers/naming';
import { NewCustomer } from './customers/NewCustomer';
import { SelectionBar } from './customers/SelectionBar';
import {
  customersQuery,
  statisticsQuery,
  statusQuery,
  useAscoraChange,
  type CustomersSearch,
} from './queries';
import { CUSTOMER_STATES } from './routes';

const ROUTE = '/ascora/customers';

/** All customers, here and in Ascora. */
export function Customers() {
  const { orgId } = useOrganisation();
  const status = useQuery(statusQuery(orgId));
  const [creating, setCreating] = useState(false);
  const connected = !!status.data;
  return (
    <>
      <PageHeader
        title="Customers"
        description="Customers of Ascora as they are kept here. Changes go both ways."
        actions={
          connected && (
            <Only role="operator">
              <SyncAll />
              <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setCreating(true)}>
                New customer
              </Button>
            </Only>
          )
        }
      />
      <Stack>
        {status.data === null && <NotConnected />}
        <Figures />
        <List connected={connected} />
      </Stack>
      <NewCustomer opened={creating} onClose={() => setCreating(false)} />
    </>
  );
}

function NotConnected() {
  return (
    <Alert color="gray" title="Ascora is not connected">
      What is kept here can be read. To change something,{' '}
      <TextLink to="/integrations/ascora/setup" inherit>
        connect Ascora
      </TextLink>
      .
    </Alert>
  );
}

function SyncAll() {
  const { orgId } = useOrganisation();
  const syncing = useAscoraChange(
    orgId,
    () =>
      bodyOf(
        ascora.POST('/api/organizations/{orgId}/ascora/sync/manual', {
          params: { path: { orgId }, query: { resources: 'customers' } },
        }),
      ),
    {
      onSuccess: ({ data: { customers, status } }) => {
        if (status && status !== 'completed' && status !== 'completed_with_errors')
          tell('The sync goes on', 'The sync monitor shows how far it is.', 'blue');
        else if (customers?.success === false)
          tell('The customers could not be read', customers.errors[0]?.message, 'red');
        else tell('Customers are up to date', counted(customers?.processed ?? 0, 'customer') + ' read');
      },
    },
  );
  return (
    <Button
      variant="default"
      leftSection={<IconRefresh size={18} aria-hidden />}
      loading={syncing.isPending}
      onClick={() => syncing.mutate()}
    >
      Sync all
    </Button>
  );
}

function Figures() {
  const { orgId } = useOrganisation();
  const { data } = useQuery({ ...statisticsQuery(orgId), placeholderData: keepPreviousData });
  const known = data?.customers;
  return (
    <StatCards
      stats={[
        { label: 'Customers', value: known && count(known.total) },
        { label: 'Synced', value: known && count(known.synced) },
        {
          label: 'Pending',
          value: known && count(known.pending),
          hint: 'not in Ascora yet, or a change waits',
        },
        {
          label: 'Conflicts',
          value: known && count(known.conflicts),
          hint: known && known.conflicts > 0 && (
            <TextLink to="/ascora/conflicts" size="xs">
              Decide them
            </TextLink>
          ),
        },
      ]}
    />
  );
}

function List({ connected }: { connected: boolean }) {
  const { orgId } = useOrganisation();
  const search = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: ROUTE });
  const change = (next: Partial<CustomersSearch>) =>
    void navigate({ search: { ...search, page: undefined, ...next }, replace: !('page' in next) });
  const sort = search.sort ?? 'name';
  const { data, error, refetch } = useQuery({
    ...customersQuery(orgId, { ...search, sort }),
    placeholderData: keepPreviousData,
  });
  const selection = useSelection();
  const selectable = useMay('operator') && connected;
  const columns = selectable
    ? [selectColumn(selection, data?.rows, { id: ({ id }) => id, name: customerName }), ...CUSTOMER_COLUMNS]
    : CUSTOMER_COLUMNS;
  return (
    <Section flush>
      <Group p="md" gap="sm">
        <SearchInput
          label="Search customers"
          value={search.search}
          onChange={(found) => change({ search: found })}
        />
        <WordFilter
          label="Status"
          words={CUSTOMER_STATES}
          value={search.status}
          onChange={(status) => change({ status })}
        />
      </Group>
      {selectable && <SelectionBar selection={selection} shown={data?.rows} />}
      {error && !data ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          label="Customers"
          columns={columns}
          rows={data?.rows}
          rowKey={({ id }) => id}
          empty={<Nobody filtered={!!(search.search || search.status)} connected={connected} />}
          sort={sort}
          onSort={(next) => change({ sort: next })}
          total={data?.total}
          page={search.page}
          onPage={(page) => change({ page })}
        />
      )}
    </Section>
  );
}

function Nobody({ filtered, connected }: { filtered: boolean; connected: boolean }) {
  if (filtered) {
    return (
      <EmptyState icon={IconAddressBook} title="No customer matches">
        Search for another part of the name, e-mail address or phone number, or for any status.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={IconAddressBook} title="No customers yet">
      {connected
        ? 'Sync all customers of Ascora, or create one: it is written to Ascora too.'
        : 'Connect Ascora, and its customers are here after the first sync.'}
    </EmptyState>
  );
}
