import { useSuspenseQuery } from '@tanstack/react-query';
import { bodyOf, pxc } from '@/api/client';

/** What a caller may do; each role holds those before it. */
export type Role = 'viewer' | 'operator' | 'admin';

export const meQuery = {
  queryKey: ['me'],
  queryFn: ({ signal }: { signal: AbortSignal }) => bodyOf(pxc.GET('/api/me', { signal })),
  staleTime: Infinity,
};

/** The caller. Below the shell it is always there. */
export function useMe() {
  return useSuspenseQuery(meQuery).data;
}

/** The organisation as the path parameter that every call of ascora-service takes. */
export function useOrganisation(): { orgId: string } {
  return { orgId: useMe().organizationId };
}

/** Whether the caller may do what needs this role. */
export function useMay(role: Role): boolean {
  return useMe().roles.includes(role);
}
