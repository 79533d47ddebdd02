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

/** Reads again whatever of these pages is on the screen. */
export function useRefresh() {
  const queries = useQueryClient();
  const { orgId } = useOrganisation();
  return useCallback(
    () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: PXC_KEY }),
        queries.invalidateQueries({ queryKey: ascoraKey(orgId) }),
      ]),
    [queries, orgId],
  );
}

/** Everything of both services is stale: something was changed that other pages show too. */
export function useChanged() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['pxc'] }),
      queries.invalidateQueries({ queryKey: ['ascora'] }),
    ]);
}

/** Reads again by the clock, more often while something runs; not while nobody looks. */
export function useAutoRefresh(on: boolean, busy: boolean) {
  const refresh = useRefresh();
  useEffect(() => {
    if (!on) return;
    const look = () => document.visibilityState === 'visible' && void refresh();
    // What has just been started is there in a moment.
    const soon = busy ? setTimeout(look, 400) : undefined;
    const timer = setInterval(look, busy ? PERIOD.busy : PERIOD.quiet);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [on, busy, refresh]);
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
