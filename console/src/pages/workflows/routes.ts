import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/app/rootRoute';
import { listSearch, oneOf, type ListSearch } from '@/ui/listSearch';
import { RUN_STATUSES } from '@/ui/runWords';
import type { RunSearch } from './queries';

const TABS = ['steps', 'runs', 'schedule'] as const;
export type WorkflowTab = (typeof TABS)[number];

function idOf(value: unknown): number | undefined {
  const id = Number(value);
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

export const workflowsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/workflows',
  validateSearch: (search): ListSearch => ({ page: listSearch(search).page }),
  component: lazyRouteComponent(() => import('./Workflows'), 'Workflows'),
});

export const newWorkflowRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/workflows/new',
  component: lazyRouteComponent(() => import('./NewWorkflow'), 'NewWorkflow'),
});

export const workflowRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/workflows/$workflowId',
  validateSearch: (search): { tab?: WorkflowTab; run?: number } => ({
    tab: oneOf(TABS, search.tab),
    run: idOf(search.run),
  }),
  component: lazyRouteComponent(() => import('./Workflow'), 'Workflow'),
});

export const runsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/runs',
  validateSearch: (search): RunSearch => ({
    page: listSearch(search).page,
    workflow: idOf(search.workflow),
    status: oneOf(RUN_STATUSES, search.status),
  }),
  component: lazyRouteComponent(() => import('./Runs'), 'Runs'),
});

export const runRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/runs/$runId',
  component: lazyRouteComponent(() => import('./Run'), 'Run'),
});

export const keyResultsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/key-results',
  component: lazyRouteComponent(() => import('./KeyResults'), 'KeyResults'),
});

export const keyResultRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/key-results/$keyResultId',
  component: lazyRouteComponent(() => import('./KeyResult'), 'KeyResult'),
});

export const workflowRoutes = [
  workflowsRoute,
  newWorkflowRoute,
  workflowRoute,
  runsRoute,
  runRoute,
  keyResultsRoute,
  keyResultRoute,
] as const;
