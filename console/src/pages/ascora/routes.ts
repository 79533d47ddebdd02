import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/app/rootRoute';

export const ascoraSetupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/integrations/ascora/setup',
  component: lazyRouteComponent(() => import('./AscoraSetup'), 'AscoraSetup'),
});

export const customersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ascora/customers',
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
