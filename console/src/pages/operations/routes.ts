import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/app/rootRoute';
import { listSearch, oneOf, text } from '@/ui/listSearch';

export const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./overview/Overview'), 'Overview'),
});

export const MONITOR_TABS = ['runs', 'quarantine', 'log', 'outbox', 'activity'] as const;
export const SERVICES = ['ascora', 'pxc'] as const;
export const WRITE_STATES = ['pending', 'sending', 'done', 'unknown', 'failed', 'void'] as const;

export const monitorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/monitor',
  validateSearch: (search: Record<string, unknown>) => ({
    page: listSearch(search).page,
    /** Absent is `runs`. */
    tab: oneOf(MONITOR_TABS, search.tab),
    /** Whose runs or quarantine; absent is Ascora’s, or PXC’s when only that is connected. */
    service: oneOf(SERVICES, search.service),
    /** Of the log. */
    status: text(search.status),
    type: text(search.type),
    resource: text(search.resource),
    /** Of the outbox. */
    state: oneOf(WRITE_STATES, search.state),
  }),
  component: lazyRouteComponent(() => import('./monitor/Monitor'), 'Monitor'),
});

export const integrationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/integrations',
  validateSearch: (search: Record<string, unknown>) => ({
    tab: oneOf(['active', 'available'] as const, search.tab),
  }),
  component: lazyRouteComponent(() => import('./integrations/Integrations'), 'Integrations'),
});

export const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data',
  validateSearch: (search: Record<string, unknown>) => ({
    tab: oneOf(['export', 'import', 'batch'] as const, search.tab),
    /** An import to follow. */
    import: text(search.import),
  }),
  component: lazyRouteComponent(() => import('./data/Data'), 'Data'),
});

export const operationsRoutes = [overviewRoute, monitorRoute, integrationsRoute, dataRoute] as const;
