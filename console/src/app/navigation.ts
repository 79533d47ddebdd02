import {
  IconAddressBook,
  IconArrowsExchange,
  IconArrowsSplit2,
  IconBriefcase,
  IconChecklist,
  IconFileInvoice,
  IconGitCompare,
  IconHeartbeat,
  IconLayoutDashboard,
  IconPackage,
  IconPlugConnected,
  IconTarget,
  IconTimeline,
  type Icon,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';

export interface NavigationItem {
  label: string;
  to: LinkProps['to'];
  icon: Icon;
}

/** The pages of the navigation, in groups. */
export const NAVIGATION: { title?: string; items: NavigationItem[] }[] = [
  {
    items: [
      { label: 'Overview', to: '/', icon: IconLayoutDashboard },
      { label: 'Sync monitor', to: '/monitor', icon: IconHeartbeat },
      { label: 'Integrations', to: '/integrations', icon: IconPlugConnected },
    ],
  },
  {
    title: 'PXC',
    items: [
      { label: 'Orders', to: '/orders', icon: IconPackage },
      { label: 'Categories', to: '/categories', icon: IconArrowsSplit2 },
      { label: 'Workflows', to: '/workflows', icon: IconTimeline },
      { label: 'Runs', to: '/runs', icon: IconChecklist },
      { label: 'Key Results', to: '/key-results', icon: IconTarget },
    ],
  },
  {
    title: 'Ascora',
    items: [
      { label: 'Jobs', to: '/ascora/jobs', icon: IconBriefcase },
      { label: 'Customers', to: '/ascora/customers', icon: IconAddressBook },
      { label: 'Conflicts', to: '/ascora/conflicts', icon: IconGitCompare },
      { label: 'Invoices', to: '/ascora/invoices', icon: IconFileInvoice },
      { label: 'Data', to: '/data', icon: IconArrowsExchange },
    ],
  },
];
