import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/app/rootRoute';
import { listSearch, oneOf, text } from '@/ui/listSearch';
import { LOG_RESOURCES, LOG_STATUSES, LOG_TYPES } from './monitor/logWords';
import { RUN_STATUSES, type RunStatus } from '@/ui/runWords';

export const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./overview/Overview'), 'Overview'),
});

export const MONITOR_TABS = ['runs', 'quarantine', 'log', 'outbox', 'activity'] as const;
export const SERVICES = ['ascora', 'pxc'] as const;
export const WRITE_STATES = ['pending', 'sending', 'done', 'unknown', 'failed', 'void'] as const;

/** What the monitor keeps in its address. */
export interface MonitorSearch {
  /** Absent is `runs`. */
  tab?: (typeof MONITOR_TABS)[number];
  /** Whose runs or quarantine; absent is Ascora’s, or PXC’s when only that is connected. */
  service?: (typeof SERVICES)[number];
  /** Of the runs. */
  run?: RunStatus;
  /** Of the log. */
  status?: (typeof LOG_STATUSES)[number];
  type?: (typeof LOG_TYPES)[number];
  resource?: (typeof LOG_RESOURCES)[number];
  /** Of the outbox. */
  state?: (typeof WRITE_STATES)[number];
  page?: number;
}

export const monitorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/monitor',
  validateSearch: (search: Record<string, unknown>): MonitorSearch => ({
    tab: oneOf(MONITOR_TABS, search.tab),
    service: oneOf(SERVICES, search.service),
    run: oneOf(RUN_STATUSES, search.run),
    status: oneOf(LOG_STATUSES, search.status),
    type: oneOf(LOG_TYPES, search.type),
    resource: oneOf(LOG_RESOURCES, search.resource),
    state: oneOf(WRITE_STATES, search.state),
    page: listSearch(search).page,
  }),
  component: lazyRouteComponent(() => import('./monitor/Monitor'), 'Monitor'),
});

export const INTEGRATION_TABS = ['active', 'available'] as const;

export interface IntegrationsSearch {
  tab?: (typeof INTEGRATION_TABS)[number];
}

export const integrationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/integrations',
  validateSearch: (search: Record<string, unknown>): IntegrationsSearch => ({
    tab: oneOf(INTEGRATION_TABS, search.tab),
  }),
  component: lazyRouteComponent(() => import('./integrations/Integrations'), 'Integrations'),
});

export const DATA_TABS = ['export', 'import', 'batch'] as const;

export interface DataSearch {
  /** Absent is `export`. */
  tab?: (typeof DATA_TABS)[number];
  /** An import to follow. */
  import?: string;
}

export const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data',
  validateSearch: (search: Record<string, unknown>): DataSearch => ({
    tab: oneOf(DATA_TABS, search.tab),
    import: text(search.import),
  }),
  component: lazyRouteComponent(() => import('./data/Data'), 'Data'),
});

export const operationsRoutes = [overviewRoute, monitorRoute, integrationsRoute, dataRoute] as const;
