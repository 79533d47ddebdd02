import type { LinkProps } from '@tanstack/react-router';
import { counted } from '@/ui/numbers';
import { spaced } from '@/ui/words';
import type { AscoraRun, AscoraStatus, Integration, Workflow } from './types';

/** Something that only a person can settle, and where. */
export interface Attention {
  key: string;
  service: 'PXC' | 'Ascora';
  /** Red stops the work; yellow may wait. */
  tone: 'red' | 'orange' | 'yellow';
  title: string;
  detail: string;
  action: string;
  link: Pick<LinkProps, 'to' | 'params' | 'search'>;
}

export interface PxcFacts {
  integration: Integration;
  workflows: Workflow[];
  quarantined: number;
  stalled: boolean;
}

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

const PXC_SETUP = { action: 'Open PXC setup', link: { to: '/integrations/pxc/setup' } } as const;
const ASCORA_SETUP = { action: 'Open connection', link: { to: '/integrations/ascora/setup' } } as const;
const monitor = (search: object): Attention['link'] => ({ to: '/monitor', search: search as never });

/** What needs a person at PXC, the worst first. */
export function pxcAttention({ integration, workflows, quarantined, stalled }: PxcFacts): Attention[] {
  const found: Attention[] = [];
  const add = (item: Omit<Attention, 'service' | 'key'>) =>
    found.push({ key: `pxc ${item.title}`, service: 'PXC', ...item });
  if (integration.connectionStatus === 'needs_reauth') {
    add({
      tone: 'red',
      title: 'PXC refuses the credentials',
      detail: 'No orders are read until you enter credentials that PXC takes, and test them.',
      ...PXC_SETUP,
    });
  }
  if (integration.connectionStatus === 'error') {
    add({
      tone: 'red',
      title: 'The last test of PXC failed',
      detail: textOf(integration.testResult, 'error') ?? 'Test the connection again to see what is wrong.',
      ...PXC_SETUP,
    });
  }
  if (integration.connectionStatus === 'configured') {
    add({
      tone: 'yellow',
      title: 'The PXC credentials were never tested',
      detail: 'Test the connection once, so that you know they work before the first run.',
      ...PXC_SETUP,
    });
  }
  if (!integration.isEnabled) {
    add({
      tone: 'yellow',
      title: 'PXC is disabled',
      detail: 'Its scheduled runs are skipped until an administrator enables it.',
      action: 'Open integrations',
      link: { to: '/integrations' },
    });
  }
  workflows
    .filter((flow) => flow.lastRunStatus === 'failed')
    .forEach((flow) =>
      add({
        tone: 'orange',
        title: `“${flow.name}” failed`,
        detail: 'Look at the run’s log for the reason and what to do.',
        action: 'Open workflow',
        link: { to: '/workflows/$workflowId', params: { workflowId: String(flow.id) } as never },
      }),
    );
  if (stalled && integration.isEnabled) {
    add({
      tone: 'orange',
      title: 'PXC runs are overdue',
      detail: 'A schedule has not ended well for two of its slots. See what its last runs say.',
      action: 'Open monitor',
      link: monitor({ tab: 'runs', service: 'pxc' }),
    });
  }
  if (quarantined > 0) {
    add({
      tone: 'yellow',
      title: `${counted(quarantined, 'order')} set aside`,
      detail: 'They could not be stored as PXC sent them. Retry them after a correction, or ignore them.',
      action: 'Review',
      link: monitor({ tab: 'quarantine', service: 'pxc' }),
    });
  }
  return found;
}

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

function textOf(record: Record<string, unknown> | null | undefined, member: string): string | undefined {
  const value = record?.[member];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
