import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/app/rootRoute';
import { listSearch, oneOf } from '@/ui/listSearch';
import type { ConflictsSearch, CustomersSearch } from './queries';

const SETUP_TABS = ['settings', 'web-hooks', 'self-check'] as const;
export type SetupTab = (typeof SETUP_TABS)[number];

export const CUSTOMER_STATES = ['synced', 'pending', 'conflict', 'error'] as const;

export const ascoraSetupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/integrations/ascora/setup',
  validateSearch: (search: Record<string, unknown>): { tab?: SetupTab } => ({
    tab: oneOf(SETUP_TABS, search.tab),
  }),
  component: lazyRouteComponent(() => import('./AscoraSetup'), 'AscoraSetup'),
});

export const customersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ascora/customers',
  validateSearch: (search: Record<string, unknown>): CustomersSearch => ({
    ...listSearch(search),
    status: oneOf(CUSTOMER_STATES, search.status),
  }),
  component: lazyRouteComponent(() => import('./Customers'), 'Customers'),
});

export const customerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ascora/customers/$customerId',
  component: lazyRouteComponent(() => import('./Customer'), 'Customer'),
});

export const conflictsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ascora/conflicts',
  validateSearch: (search: Record<string, unknown>): ConflictsSearch => ({
    page: listSearch(search).page,
    status: oneOf(['resolved', 'all'], search.status),
  }),
  component: lazyRouteComponent(() => import('./Conflicts'), 'Conflicts'),
});

export const conflictRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ascora/conflicts/$conflictId',
  component: lazyRouteComponent(() => import('./Conflict'), 'Conflict'),
});

export const ascoraRoutes = [
  ascoraSetupRoute,
  customersRoute,
  customerRoute,
  conflictsRoute,
  conflictRoute,
] as const;
