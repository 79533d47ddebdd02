import { Skeleton, Stack } from '@mantine/core';
import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { ascoraRoutes } from '@/pages/ascora/routes';
import { operationsRoutes } from '@/pages/operations/routes';
import { pxcRoutes } from '@/pages/pxc/routes';
import { workRoutes } from '@/pages/ascora-work/routes';
import { workflowRoutes } from '@/pages/workflows/routes';
import { PageError } from './PageError';
import { rootRoute } from './rootRoute';

const routeTree = rootRoute.addChildren([
  ...operationsRoutes,
  ...pxcRoutes,
  ...workflowRoutes,
  ...ascoraRoutes,
  ...workRoutes,
]);

export function createConsoleRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultErrorComponent: PageError,
    defaultPendingComponent: PagePending,
    scrollRestoration: true,
  });
}

function PagePending() {
  return (
    <Stack role="status" aria-busy aria-label="Loading">
      <Skeleton h={32} w={240} />
      <Skeleton h={120} />
      <Skeleton h={240} />
    </Stack>
  );
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
