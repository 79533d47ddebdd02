import { useQueryClient } from '@tanstack/react-query';

/** After something has changed about the connection: reads it, its actions and its activity anew. */
export function useIntegrationRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['pxc', 'integrations'] });
}
