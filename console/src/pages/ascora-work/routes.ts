import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/app/rootRoute';

export const jobsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ascora/jobs',
  component: lazyRouteComponent(() => import('./Jobs'), 'Jobs'),
});

export const newJobRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ascora/jobs/new',
  component: lazyRouteComponent(() => import('./NewJob'), 'NewJob'),
});

export const jobRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ascora/jobs/$jobId',
  component: lazyRouteComponent(() => import('./Job'), 'Job'),
});

export const invoicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ascora/invoices',
  component: lazyRouteComponent(() => import('./Invoices'), 'Invoices'),
});

export const invoiceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ascora/invoices/$invoiceId',
  component: lazyRouteComponent(() => import('./Invoice'), 'Invoice'),
});

export const paymentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ascora/payments',
  component: lazyRouteComponent(() => import('./Payments'), 'Payments'),
});

export const workRoutes = [
  jobsRoute,
  newJobRoute,
  jobRoute,
  invoicesRoute,
  invoiceRoute,
  paymentsRoute,
] as const;
