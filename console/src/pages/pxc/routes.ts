import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/app/rootRoute';
import { text } from '@/ui/listSearch';
import { ordersSearch } from './orders/search';

export const pxcSetupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/integrations/pxc/setup',
  component: lazyRouteComponent(() => import('./setup/PxcSetup'), 'PxcSetup'),
});

export const ordersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/orders',
  validateSearch: ordersSearch,
  component: lazyRouteComponent(() => import('./orders/Orders'), 'Orders'),
});

export const orderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/orders/$orderId',
  component: lazyRouteComponent(() => import('./orders/Order'), 'Order'),
});

export const categoriesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/categories',
  // The rule to open: an order's page leads to the one that categorised it.
  validateSearch: (search: Record<string, unknown>): { rule?: string } => ({ rule: text(search.rule) }),
  component: lazyRouteComponent(() => import('./categories/Categories'), 'Categories'),
});

export const pxcRoutes = [pxcSetupRoute, ordersRoute, orderRoute, categoriesRoute] as const;
