import type { LinkProps } from '@tanstack/react-router';
import { counted } from '@/ui/numbers';
import type { MonitorSearch } from './routes';
import type { Integration, Workflow } from './types';

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

const PXC_SETUP = { action: 'Open PXC setup', link: { to: '/integrations/pxc/setup' } } as const;
/** The list of the monitor that settles something. */
export const monitor = (search: MonitorSearch): Attention['link'] => ({
  to: '/monitor',
  search: search as never,
});

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

function textOf(record: Record<string, unknown> | null | undefined, member: string): string | undefined {
  const value = record?.[member];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
