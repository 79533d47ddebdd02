import { counted } from '@/ui/numbers';
import { spaced } from '@/ui/words';
import { monitor, type Attention } from './attention';
import type { AscoraRun, AscoraStatus } from './types';

export interface AscoraFacts {
  status: AscoraStatus;
  lastRun: AscoraRun | undefined;
  quarantined: number;
  conflicts: number;
  unknownPayments: number;
  /** Writes of any kind, payments among them. */
  unknownWrites: number;
  failedWrites: number;
}

const ASCORA_SETUP = { action: 'Open connection', link: { to: '/integrations/ascora/setup' } } as const;

/** What needs a person at Ascora, the worst first. */
export function ascoraAttention(facts: AscoraFacts): Attention[] {
  return [...connectionAttention(facts), ...writeAttention(facts), ...recordAttention(facts)];
}

function connectionAttention({ status, lastRun }: AscoraFacts): Attention[] {
  const found: Attention[] = [];
  const add = adding(found);
  if (status.connectionStatus === 'needs_reauth') {
    add({
      tone: 'red',
      title: 'Ascora refuses the API token',
      detail: 'Nothing is read or written until you connect again with a token that Ascora takes.',
      ...ASCORA_SETUP,
    });
  }
  if (status.connectionStatus === 'error') {
    add({
      tone: 'red',
      title: 'Ascora could not be used when it was tried last',
      detail: 'Test the connection to see what is wrong.',
      ...ASCORA_SETUP,
    });
  }
  if (status.accountChanged) {
    add({
      tone: 'red',
      title: 'Ascora shows another account',
      detail: 'None of the known records was found. Writes wait until an administrator confirms the account.',
      ...ASCORA_SETUP,
    });
  }
  if (lastRun?.status === 'failed') {
    add({
      tone: 'orange',
      title: 'The last sync with Ascora failed',
      detail: lastRun.advice || lastRun.errorMessage || 'Open the run for the reason.',
      action: 'Open runs',
      link: monitor({ tab: 'runs', service: 'ascora' }),
    });
  }
  if (status.stalled) {
    add({
      tone: 'orange',
      title: 'Syncs with Ascora are overdue',
      detail: 'The schedule is on, but no sync has ended well for two intervals.',
      action: 'Open monitor',
      link: monitor({ tab: 'runs', service: 'ascora' }),
    });
  }
  return found;
}

function writeAttention({ unknownPayments, unknownWrites, failedWrites }: AscoraFacts): Attention[] {
  const found: Attention[] = [];
  const add = adding(found);
  if (unknownPayments > 0) {
    add({
      tone: 'red',
      title: `${counted(unknownPayments, 'payment')} with an unknown outcome`,
      detail: 'Look in Ascora whether the money was booked, then confirm or void each of them.',
      action: 'Review payments',
      link: { to: '/ascora/payments' },
    });
  }
  const others = unknownWrites - unknownPayments;
  if (others > 0) {
    add({
      tone: 'orange',
      title: `${counted(others, 'write')} with an unknown outcome`,
      detail: 'Ascora can’t tell whether it carried them out. Look there, then confirm, retry or void each.',
      action: 'Review writes',
      link: monitor({ tab: 'outbox', state: 'unknown' }),
    });
  }
  if (failedWrites > 0) {
    add({
      tone: 'yellow',
      title: `${counted(failedWrites, 'write')} failed`,
      detail: 'Ascora refused them or they were never found there. Retry or void each.',
      action: 'Review writes',
      link: monitor({ tab: 'outbox', state: 'failed' }),
    });
  }
  return found;
}

function recordAttention({ status, conflicts, quarantined }: AscoraFacts): Attention[] {
  const found: Attention[] = [];
  const add = adding(found);
  if (conflicts > 0) {
    add({
      tone: 'orange',
      title: `${counted(conflicts, 'customer')} in conflict`,
      detail: 'The same fields were changed here and in Ascora. Decide which values stay.',
      action: 'Resolve',
      link: { to: '/ascora/conflicts' },
    });
  }
  if (quarantined > 0) {
    add({
      tone: 'yellow',
      title: `${counted(quarantined, 'record')} set aside`,
      detail: 'They could not be stored as Ascora sent them. Retry them after a correction, or ignore them.',
      action: 'Review',
      link: monitor({ tab: 'quarantine', service: 'ascora' }),
    });
  }
  if (status.webhooks.silent.length > 0) {
    add({
      tone: 'yellow',
      title: `${counted(status.webhooks.silent.length, 'web hook')} silent`,
      detail: `${status.webhooks.silent.map(spaced).join(', ')}: Ascora should have told of changes and did not.`,
      ...ASCORA_SETUP,
    });
  }
  return found;
}

function adding(found: Attention[]) {
  return (item: Omit<Attention, 'service' | 'key'>) =>
    void found.push({ key: `ascora ${item.title}`, service: 'Ascora', ...item });
}
