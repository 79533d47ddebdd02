import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ascora, bodyOf, type AscoraSchemas } from '@/api/client';
import { Only } from '@/session/Only';
import { useOrganisation } from '@/session/me';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/StatusBadge';
import { tell } from '@/ui/tell';
import { TimeAgo } from '@/ui/TimeAgo';
import { fieldLabel } from '../fields';
import { openWritesQuery, useAscoraChange } from '../queries';
import type { Customer } from '../types';

type Write = AscoraSchemas['AscoraWrite'];

/** What of a customer Ascora has not got yet, and what a person can do about it. */
export function OpenWrites({ customer }: { customer: Customer }) {
  const { orgId } = useOrganisation();
  const owing = customer.syncStatus !== 'synced';
  const { data = [] } = useQuery({ ...openWritesQuery(orgId, customer.id), enabled: owing });
  // A change that met a conflict is decided there.
  const writes = data.filter(({ errorClass }) => errorClass !== 'conflict');
  if (!owing || writes.length === 0) return null;
  return (
    <Section title="Not in Ascora yet" description="Sent in this order, as soon as that is possible.">
      {[...writes].reverse().map((write) => (
        <OpenWrite key={write.id} write={write} />
      ))}
    </Section>
  );
}

function OpenWrite({ write }: { write: Write }) {
  const awaitsAPerson = write.state === 'unknown' || write.state === 'failed';
  return (
    <Alert
      color={awaitsAPerson ? 'orange' : 'blue'}
      icon={<IconHourglass size={20} />}
      title={
        <Group gap="xs">
          {whatOf(write)}
          <StatusBadge status={write.state} variant="filled" />
        </Group>
      }
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {write.errorMessage ?? 'It waits for its turn.'}{' '}
          {!awaitsAPerson && write.nextAttemptAt && (
            <>
              Tried again <TimeAgo at={write.nextAttemptAt} />.
            </>
          )}
        </Text>
        <Text size="xs" c="dimmed">
          Asked for <TimeAgo at={write.createdAt} />
          {write.attempts > 0 && `, tried ${write.attempts === 1 ? 'once' : `${write.attempts} times`}`}
        </Text>
        {awaitsAPerson && (
          <Only role="operator">
            <Decide write={write} />
          </Only>
        )}
      </Stack>
    </Alert>
  );
}

/** The fields that a write is about. */
function whatOf({ kind, payload }: Write): string {
  if (kind === 'customer_create') return 'Create the customer';
  const names = Object.keys((payload.changes as object | undefined) ?? {});
  return `Change ${names.map((name) => fieldLabel(name).toLowerCase()).join(', ') || 'the customer'}`;
}

function Decide({ write }: { write: Write }) {
  const { orgId } = useOrganisation();
  const [upstreamId, setUpstreamId] = useState('');
  const params = { path: { orgId, id: write.id } };
  const deciding = useAscoraChange(
    orgId,
    (decision: 'confirm' | 'retry' | 'void') => {
      if (decision === 'retry')
        return bodyOf(ascora.POST('/api/organizations/{orgId}/ascora/outbox/{id}/retry', { params }));
      if (decision === 'void')
        return bodyOf(ascora.POST('/api/organizations/{orgId}/ascora/outbox/{id}/void', { params }));
      return bodyOf(
        ascora.POST('/api/organizations/{orgId}/ascora/outbox/{id}/confirm', {
          params,
          body: { upstreamId: upstreamId.trim() || undefined },
        }),
      );
    },
    { shownInPlace: true, onSuccess: (_, decision) => tell(DONE[decision]) },
  );
  const created = write.kind === 'customer_create';
  const decided = (decision: 'confirm' | 'retry' | 'void') => ({
    size: 'xs' as const,
    loading: deciding.isPending && deciding.variables === decision,
    disabled: deciding.isPending,
    onClick: () => deciding.mutate(decision),
  });
  return (
    <Stack gap="xs">
      {created && (
        <TextInput
          size="xs"
          maw={360}
          label="Ascora’s id of the customer, if it is there"
          value={upstreamId}
          onChange={(event) => setUpstreamId(event.currentTarget.value)}
        />
      )}
      {deciding.error && <ProblemAlert error={deciding.error} />}
      <Group gap="xs">
        <Button {...decided('retry')}>Send again</Button>
        <Button
          variant="default"
          {...decided('confirm')}
          disabled={deciding.isPending || (created && !upstreamId.trim())}
        >
          Ascora has it
        </Button>
        <Button variant="default" {...decided('void')}>
          Give up
        </Button>
      </Group>
    </Stack>
  );
}

const DONE = { confirm: 'Noted: Ascora has it', retry: 'Sent again', void: 'Given up' };
