import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/app/rootRoute';
import { listSearch, oneOf, text } from '@/ui/listSearch';
import { INVOICE_FILTERS, PAYMENT_STATES } from './invoiceStatus';
import { JOB_FILTERS } from './jobStatus';

export const jobsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ascora/jobs',
  validateSearch: (search: Record<string, unknown>) => ({
    ...listSearch(search),
    status: oneOf(JOB_FILTERS, search.status),
  }),
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
  validateSearch: (search: Record<string, unknown>) => ({
    ...listSearch(search),
    status: oneOf(INVOICE_FILTERS, search.status),
    from: text(search.from),
    to: text(search.to),
  }),
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
  validateSearch: (search: Record<string, unknown>) => ({
    ...listSearch(search),
    state: oneOf(PAYMENT_STATES, search.state),
  }),
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
