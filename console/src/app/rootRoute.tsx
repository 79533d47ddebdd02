import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { meQuery } from '@/session/me';
import { NotFound } from './NotFound';
import { Shell } from './Shell';

/** What every page is shown in; pages are its children. Without knowing the caller there is no page. */
export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  loader: ({ context }) => context.queries.ensureQueryData(meQuery),
  component: Shell,
  notFoundComponent: NotFound,
});
