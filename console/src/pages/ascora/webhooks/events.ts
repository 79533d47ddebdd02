import type { AscoraSchemas } from '@/api/client';

export type HookEvent = AscoraSchemas['HookEvent'];
export type Subscription = AscoraSchemas['WebhookSubscription'];

/** The events that Ascora can tell of. */
export const EVENTS: { event: HookEvent; tells: string }[] = [
  { event: 'JobCreated', tells: 'New jobs' },
  { event: 'JobStatusChanged', tells: 'Jobs whose status has changed; of other changes no event tells' },
  { event: 'CustomerCreated', tells: 'New customers' },
  { event: 'CustomerModified', tells: 'Changed customers' },
  { event: 'InvoiceCreated', tells: 'New invoices' },
  { event: 'InvoiceModified', tells: 'Changed invoices, while they wait to be sent' },
];

/** An event with one of its subscriptions, or without any. */
export interface Row {
  event: HookEvent;
  tells: string;
  subscription?: Subscription;
}

/** Each event once, or as often as it has subscriptions: an old one may still have to be ended in Ascora. */
export function rowsOf(subscriptions: Subscription[]): Row[] {
  return EVENTS.flatMap(({ event, tells }) => {
    const own = subscriptions.filter((subscription) => subscription.event === event);
    return own.length === 0
      ? [{ event, tells }]
      : own.map((subscription) => ({ event, tells, subscription }));
  });
}

/** The events that nothing tells of at present. */
export function missingOf(subscriptions: Subscription[]): HookEvent[] {
  const told = subscriptions.filter(({ state }) => state === 'active' || state === 'creating');
  return EVENTS.map(({ event }) => event).filter((event) => !told.some((one) => one.event === event));
}
