import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useEvents } from '@/api/useEvents';
import { useOrganisation } from '@/session/me';
import { ascoraKey } from './ascoraQueries';
import { PXC_KEY } from './pxcQueries';
import { underWay } from './runs';
import type { RunStatus } from './types';

/** Between two looks at the lists, in milliseconds: while nothing runs, and while something does. */
const PERIOD = { quiet: 30_000, busy: 3_000 };

/** Reads again whatever of these pages is on the screen; with `part` only what has that in its key. */
export function useRefresh() {
  const queries = useQueryClient();
  const { orgId } = useOrganisation();
  return useCallback(
    (part?: string) => {
      const options = {
        predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => !part || queryKey.includes(part),
      };
      return Promise.all([
        queries.invalidateQueries({ queryKey: PXC_KEY, ...options }, KEEP_GOING),
        queries.invalidateQueries({ queryKey: ascoraKey(orgId), ...options }, KEEP_GOING),
      ]);
    },
    [queries, orgId],
  );
}

/** A read that is under way is not begun anew, or a slow service would never be heard out. */
const KEEP_GOING = { cancelRefetch: false };

/** Everything of both services is stale: something was changed that other pages show too. */
export function useChanged() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['pxc'] }),
      queries.invalidateQueries({ queryKey: ['ascora'] }),
    ]);
}

/** Reads again by the clock, the runs more often while some are under way; not while nobody looks. */
export function useAutoRefresh(on: boolean, busy: boolean) {
  const refresh = useRefresh();
  useEffect(() => {
    if (!on) return;
    const all = setInterval(() => seen() && void refresh(), PERIOD.quiet);
    return () => clearInterval(all);
  }, [on, refresh]);
  useEffect(() => {
    if (!busy) return;
    const look = () => seen() && void refresh('runs');
    // What has just been started is there in a moment.
    const soon = setTimeout(look, 400);
    const runs = setInterval(look, PERIOD.busy);
    return () => {
      clearTimeout(soon);
      clearInterval(runs);
    };
  }, [busy, refresh]);
}

function seen(): boolean {
  return document.visibilityState === 'visible';
}

/** A run as its events tell of it, from the state that a list showed; the lists are read again at its end. */
export function useLiveRun<R extends { id: number; status: RunStatus }>(path: string, listed: R): R {
  const refresh = useRefresh();
  const [told, setTold] = useState<R>();
  useEvents<R>(underWay(listed.status) ? path : undefined, (run) => {
    setTold(run);
    if (!underWay(run.status)) void refresh();
  });
  return told?.id === listed.id && underWay(listed.status) ? told : listed;
}
