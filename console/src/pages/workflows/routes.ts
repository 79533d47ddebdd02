import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/app/rootRoute';

export const workflowsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/workflows',
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
  component: lazyRouteComponent(() => import('./Workflow'), 'Workflow'),
});

export const runsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/runs',
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
