import { Badge, Button, Group } from '@mantine/core';
import { IconCheck, IconMinus, IconRefresh } from '@tabler/icons-react';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ascora, bodyOf, dataOf, type AscoraSchemas } from '@/api/client';
import { Only } from '@/session/Only';
import { useOrganisation } from '@/session/me';
import { confirm } from '@/ui/confirm';
import { Facts } from '@/ui/Facts';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/StatusBadge';
import { tell } from '@/ui/tell';
import { dateTime } from '@/ui/time';
import { useAscoraChange } from '../queries';
import { ReplaceToken } from './ReplaceToken';
import { TestOutcome } from './TestOutcome';

/** Which account is connected, and what can be done about that. */
export function ConnectionSection({ status }: { status: AscoraSchemas['AscoraStatus'] }) {
  const { orgId } = useOrganisation();
  const test = useAscoraChange(
    orgId,
    () =>
      dataOf(
        // Without members the stored account is tried.
        ascora.POST('/api/organizations/{orgId}/ascora/test', { params: { path: { orgId } }, body: {} }),
      ),
    { shownInPlace: true },
  );
  return (
    <Section title="Connection" actions={<Refresh />}>
      <Facts
        facts={[
          ['API address', status.apiUrl],
          ['Company code', status.companyCode],
          ['Connection', <StatusBadge key="connection" status={status.connectionStatus} />],
          ['Synchronisation', <StatusBadge key="sync" status={status.syncStatus} />],
          ['What is kept in step', <Streams key="streams" settings={status.syncSettings} />],
          ['Web hooks', hooks(status.webhooks)],
          ['Connected since', dateTime(status.createdAt)],
        ]}
      />
      <TestOutcome
        error={test.error}
        taken={test.data && `The stored token was tried at ${test.data.apiUrl}.`}
      />
      <Actions status={status} testing={test.isPending} onTest={() => test.mutate()} />
    </Section>
  );
}

function hooks({ subscriptions, silent }: AscoraSchemas['WebhookHealth']) {
  if (subscriptions === 0) return 'None; changes come with the next pull';
  const events = subscriptions === 1 ? '1 event' : `${subscriptions} events`;
  return silent.length > 0 ? `${events}, ${silent.length} silent` : events;
}

function Refresh() {
  const { orgId } = useOrganisation();
  const queries = useQueryClient();
  const fetching = useIsFetching({ queryKey: ['ascora', orgId] }) > 0;
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconRefresh size={16} aria-hidden />}
      disabled={fetching}
      onClick={() => void queries.invalidateQueries({ queryKey: ['ascora', orgId] })}
    >
      Refresh
    </Button>
  );
}

function Streams({ settings }: { settings: AscoraSchemas['SyncSettings'] }) {
  const streams = [
    ['Customers', settings.syncCustomers],
    ['Jobs', settings.syncJobs],
    ['Invoices', settings.syncInvoices],
  ] as const;
  return (
    <Group gap={6}>
      {streams.map(([name, on]) => (
        <Badge
          key={name}
          variant={on ? 'light' : 'default'}
          tt="none"
          fw={500}
          leftSection={on ? <IconCheck size={12} aria-hidden /> : <IconMinus size={12} aria-hidden />}
        >
          {name}
          {on ? '' : ' off'}
        </Badge>
      ))}
    </Group>
  );
}

interface ActionsProps {
  status: AscoraSchemas['AscoraStatus'];
  testing: boolean;
  onTest: () => void;
}

function Actions({ status, testing, onTest }: ActionsProps) {
  const { orgId } = useOrganisation();
  const [replacing, setReplacing] = useState(false);
  const disconnecting = useAscoraChange(
    orgId,
    () =>
      bodyOf(ascora.POST('/api/organizations/{orgId}/ascora/disconnect', { params: { path: { orgId } } })),
    { onSuccess: () => tell('Ascora is disconnected', 'What was brought over can still be read.') },
  );
  const ask = () =>
    confirm({
      title: `Disconnect ${status.companyCode} from Ascora?`,
      action: 'Disconnect',
      dangerous: true,
      onConfirm: () => disconnecting.mutate(),
      children: (
        <>
          The token is erased, the schedule stops, a run under way is cancelled and web hooks end. Customers,
          jobs and invoices stay here as they are and are no longer kept in step. Changes that still wait to
          be written wait until you connect again.
        </>
      ),
    });
  return (
    <Group gap="xs">
      <Only role="operator">
        <Button variant="default" loading={testing} onClick={onTest}>
          Test connection
        </Button>
      </Only>
      <Only role="admin">
        <Button variant="default" onClick={() => setReplacing(true)}>
          Replace the token
        </Button>
        <Button variant="light" color="red" loading={disconnecting.isPending} onClick={ask}>
          Disconnect
        </Button>
        <ReplaceToken status={status} opened={replacing} onClose={() => setReplacing(false)} />
      </Only>
    </Group>
  );
}
