import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/app/rootRoute';

export const pxcSetupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/integrations/pxc/setup',
  component: lazyRouteComponent(() => import('./PxcSetup'), 'PxcSetup'),
});

export const ordersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/orders',
  component: lazyRouteComponent(() => import('./Orders'), 'Orders'),
});

export const orderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/orders/$orderId',
  component: lazyRouteComponent(() => import('./Order'), 'Order'),
});

export const categoriesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/categories',
  component: lazyRouteComponent(() => import('./Categories'), 'Categories'),
});

export const pxcRoutes = [pxcSetupRoute, ordersRoute, orderRoute, categoriesRoute] as const;
