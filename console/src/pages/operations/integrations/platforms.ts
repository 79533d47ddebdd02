import { IconBriefcase, IconRouter, type Icon } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { AscoraStatus, AscoraSyncStatus, Integration, Service } from '../types';

/** What is known of a platform, wherever it is known from. */
export interface Platform {
  service: Service;
  name: string;
  description: string;
  icon: Icon;
  setup: LinkProps['to'];
  /** A word of the services; `disconnected` when it was never set up. */
  status: string;
  /** Whether it has credentials that can be tested. */
  testable: boolean;
}

export function pxcPlatform(integration: Integration | undefined): Platform {
  return {
    service: 'pxc',
    name: 'PXC',
    description: 'Order management and polling system.',
    icon: IconRouter,
    setup: '/integrations/pxc/setup',
    status: integration?.connectionStatus ?? 'disconnected',
    testable: integration?.hasCredentials ?? false,
  };
}

export function ascoraPlatform(status: AscoraStatus | null): Platform {
  const connected = status?.connected ?? false;
  return {
    service: 'ascora',
    name: 'Ascora',
    description: 'Customers, jobs and invoices of your field work.',
    icon: IconBriefcase,
    setup: '/integrations/ascora/setup',
    status: connected && status ? status.connectionStatus : 'disconnected',
    testable: connected,
  };
}

/** Credentials that were merely saved don’t make a platform active; ones that worked once do, until it is disconnected. */
export function isActive({ status }: Platform): boolean {
  return status === 'connected' || status === 'error' || status === 'needs_reauth';
}

/** How the schedule of Ascora is said. */
export function scheduleOf(sync: AscoraSyncStatus): string {
  if (!sync.autoSync) return 'off';
  const seconds = sync.intervalSeconds;
  return seconds % 60 === 0 ? `every ${seconds / 60} min` : `every ${seconds} s`;
}
