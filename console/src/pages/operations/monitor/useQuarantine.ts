import { useMutation } from '@tanstack/react-query';
import { ascora, bodyOf, pxc } from '@/api/client';
import { tell } from '@/ui/tell';
import { useChanged } from '../live';

/** What can be done with a record in quarantine. */
export interface Decisions {
  retry: (id: number) => void;
  ignore: (id: number) => void;
  /** The record that is being decided. */
  deciding: number | undefined;
}

interface Told {
  success: boolean;
  message?: string | null;
}

function useDecisions(
  retry: (id: number) => Promise<Told>,
  ignore: (id: number) => Promise<Told>,
): Decisions {
  const changed = useChanged();
  const decide = useMutation({
    mutationFn: ({ id, again }: { id: number; again: boolean }) => (again ? retry(id) : ignore(id)),
    onSuccess: ({ success, message }, { again }) => {
      if (success) tell(again ? 'Stored' : 'Ignored', message ?? undefined);
      else tell('Still set aside', message ?? undefined, 'yellow');
    },
    onSettled: changed,
  });
  return {
    retry: (id) => decide.mutate({ id, again: true }),
    ignore: (id) => decide.mutate({ id, again: false }),
    deciding: decide.isPending ? decide.variables.id : undefined,
  };
}

export function useAscoraDecisions(orgId: string): Decisions {
  return useDecisions(
    (id) =>
      bodyOf(
        ascora.POST('/api/organizations/{orgId}/ascora/quarantine/{id}/retry', {
          params: { path: { orgId, id } },
        }),
      ),
    (id) =>
      bodyOf(
        ascora.POST('/api/organizations/{orgId}/ascora/quarantine/{id}/ignore', {
          params: { path: { orgId, id } },
        }),
      ),
  );
}

export function usePxcDecisions(): Decisions {
  return useDecisions(
    (id) => bodyOf(pxc.POST('/api/pxc/quarantine/{id}/retry', { params: { path: { id } } })),
    (id) => bodyOf(pxc.POST('/api/pxc/quarantine/{id}/ignore', { params: { path: { id } } })),
  );
}
