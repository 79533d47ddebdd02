import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/app/rootRoute';

export const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./Overview'), 'Overview'),
});

export const monitorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/monitor',
  component: lazyRouteComponent(() => import('./Monitor'), 'Monitor'),
});

export const integrationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/integrations',
  component: lazyRouteComponent(() => import('./Integrations'), 'Integrations'),
});

export const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data',
  component: lazyRouteComponent(() => import('./Data'), 'Data'),
});

export const operationsRoutes = [overviewRoute, monitorRoute, integrationsRoute, dataRoute] as const;
