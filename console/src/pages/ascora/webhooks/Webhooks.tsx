import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ascora, bodyOf } from '@/api/client';
import { useOrganisation } from '@/session/me';
import { confirm } from '@/ui/confirm';
import { counted } from '@/ui/numbers';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { tell } from '@/ui/tell';
import { TimeAgo } from '@/ui/TimeAgo';
import { subscriptionsQuery, useAscoraChange } from '../queries';
import { missingOf, type HookEvent, type Subscription } from './events';
import { SubscriptionTable } from './SubscriptionTable';

/** What Ascora tells of by itself. */
export function Webhooks() {
  const { orgId } = useOrganisation();
  const { data, error } = useQuery(subscriptionsQuery(orgId));
  const changes = useWebhookChanges();
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton h={320} />;
  const { subscriptions, inbox } = data;
  return (
    <Stack>
      {changes.error && <ProblemAlert error={changes.error} />}
      <Section
        title="Events"
        description="Changes come within seconds instead of with the next pull. A delivery is only a hint: the record is read from Ascora, so pulls stay on and nothing can be forged."
        actions={<Actions subscriptions={subscriptions} changes={changes} />}
        flush
      >
        <SubscriptionTable
          subscriptions={subscriptions}
          busy={changes.busy}
          onSubscribe={(event) => changes.subscribe([event])}
          onRemove={(subscription) => changes.remove(subscription)}
        />
      </Section>
      <Section title="Inbox">
        <Text size="sm">
          {inbox.waiting === 0 ? (
            'Nothing waits to be looked into.'
          ) : (
            <>
              {counted(inbox.waiting, 'record')} {inbox.waiting === 1 ? 'waits' : 'wait'} to be read from
              Ascora, the oldest told of <TimeAgo at={inbox.oldest} />.
            </>
          )}
        </Text>
      </Section>
    </Stack>
  );
}

function Actions({ subscriptions, changes }: { subscriptions: Subscription[]; changes: Changes }) {
  const missing = missingOf(subscriptions);
  const any = subscriptions.length > 0;
  return (
    <>
      {missing.length > 0 && (
        <Button size="xs" disabled={changes.busy} onClick={() => changes.subscribe(missing)}>
          {missing.length === 6 ? 'Subscribe to all events' : `Subscribe to the other ${missing.length}`}
        </Button>
      )}
      {missing.length < 6 && (
        <Button size="xs" variant="default" disabled={changes.busy} onClick={changes.rotate}>
          Rotate secrets
        </Button>
      )}
      {any && (
        <Button size="xs" variant="light" color="red" disabled={changes.busy} onClick={changes.removeAll}>
          Remove all
        </Button>
      )}
    </>
  );
}

type Changes = ReturnType<typeof useWebhookChanges>;

function useWebhookChanges() {
  const { orgId } = useOrganisation();
  const params = { path: { orgId } };
  const subscribing = useAscoraChange(
    orgId,
    (events: HookEvent[]) =>
      bodyOf(
        ascora.POST('/api/organizations/{orgId}/ascora/webhooks/subscriptions', { params, body: { events } }),
      ),
    {
      shownInPlace: true,
      onSuccess: (_, events) => tell('Ascora tells of changes', counted(events.length, 'event')),
    },
  );
  const rotating = useAscoraChange(
    orgId,
    () => bodyOf(ascora.POST('/api/organizations/{orgId}/ascora/webhooks/subscriptions/rotate', { params })),
    { shownInPlace: true, onSuccess: () => tell('The secrets are new') },
  );
  const removing = useAscoraChange(
    orgId,
    (subscription: Subscription | 'all') =>
      subscription === 'all'
        ? bodyOf(ascora.DELETE('/api/organizations/{orgId}/ascora/webhooks/subscriptions', { params }))
        : bodyOf(
            ascora.DELETE('/api/organizations/{orgId}/ascora/webhooks/subscriptions/{subscriptionId}', {
              params: { path: { orgId, subscriptionId: subscription.id } },
            }),
          ),
    // What Ascora could not be told yet is in the message.
    { shownInPlace: true, onSuccess: ({ message }) => tell('Removed', message ?? undefined) },
  );
  const all = [subscribing, rotating, removing];
  const begin = () => all.forEach((one) => one.reset());
  return {
    busy: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error)?.error,
    subscribe: (events: HookEvent[]) => {
      begin();
      subscribing.mutate(events);
    },
    rotate: () =>
      confirm({
        title: 'Give all subscriptions new secrets?',
        children:
          'Event after event, a new subscription is made and the old one ended. Both secrets are taken in between, so nothing is missed.',
        action: 'Rotate',
        onConfirm: () => {
          begin();
          rotating.mutate();
        },
      }),
    remove: (subscription: Subscription) => {
      begin();
      removing.mutate(subscription);
    },
    removeAll: () =>
      confirm({
        title: 'Remove all subscriptions?',
        children: 'Ascora tells of nothing any more. Changes come with the next pull.',
        action: 'Remove all',
        dangerous: true,
        onConfirm: () => {
          begin();
          removing.mutate('all');
        },
      }),
  };
}
