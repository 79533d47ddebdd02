import { count, counted } from '@/ui/numbers';
import { spaced } from '@/ui/words';
import type { AscoraRun, AscoraStream, PxcRun, RunStatus } from './types';

/** Whether a run is not over yet. */
export function underWay(status: RunStatus): boolean {
  return status === 'queued' || status === 'running' || status === 'parked';
}

/** How far a run is. */
export interface Progress {
  /** 0 to 100. */
  percent: number;
  /** What it is at. */
  text: string;
}

/** Streams count alike; the one that is being pulled counts by its pages, as far as Ascora tells their number. */
export function ascoraProgress(run: AscoraRun): Progress {
  const streams = run.streams.filter((stream) => stream.status !== 'skipped');
  const current = streams.find((stream) => stream.status === 'running');
  const over = streams.filter((stream) => stream.status !== 'running' && stream.status !== 'pending').length;
  const part = current && run.pagesExpected ? Math.min(current.pages / run.pagesExpected, 1) : 0;
  return { percent: share(over + part, streams.length), text: ascoraText(run, current) };
}

function ascoraText(run: AscoraRun, current: AscoraStream | undefined): string {
  if (run.status !== 'running') return waiting(run.status);
  if (!current) return 'Starting';
  const pages = pagesText(current.pages, run.pagesExpected);
  return `${spaced(current.stream)}: ${pages}, ${counted(current.fetched, 'record')}`;
}

/** Steps count alike; the one under way counts by its pages. */
export function pxcProgress(run: PxcRun): Progress {
  const step = run.executionLog.find((entry) => !entry.endTime);
  const part = step && run.pagesExpected ? Math.min(run.pages / run.pagesExpected, 1) : 0;
  const percent = share(run.stepsCompleted + part, run.totalSteps);
  if (run.status !== 'running') return { percent, text: waiting(run.status) };
  const name = step ? `${step.name} (step ${step.step} of ${run.totalSteps})` : 'Starting';
  const pages = run.pages > 0 ? `: ${pagesText(run.pages, run.pagesExpected)}` : '';
  return { percent, text: name + pages };
}

function pagesText(pages: number, expected: number | null | undefined): string {
  return expected && expected >= pages
    ? `page ${count(pages)} of ${count(expected)}`
    : counted(pages, 'page');
}

function waiting(status: RunStatus): string {
  if (!underWay(status)) return 'It has ended';
  return status === 'parked' ? 'Waiting until the other side takes requests again' : 'Waiting for its turn';
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.round((part / whole) * 100) : 0;
}

/** What a run did, added up over its streams. */
export interface Totals {
  fetched: number;
  inserted: number;
  updated: number;
  unchanged: number;
  quarantined: number;
  missing: number;
}

export function totalsOf(streams: AscoraStream[]): Totals {
  const sum = (member: keyof Totals) => streams.reduce((total, stream) => total + stream[member], 0);
  return {
    fetched: sum('fetched'),
    inserted: sum('inserted'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    quarantined: sum('quarantined'),
    missing: sum('missing'),
  };
}

/** Milliseconds from start to end, or till now. */
export function lasted(run: { startedAt?: string | null; completedAt?: string | null }, now = Date.now()) {
  if (!run.startedAt) return undefined;
  const end = run.completedAt ? Date.parse(run.completedAt) : now;
  return Math.max(end - Date.parse(run.startedAt), 0);
}

/** Runs by how they ended. */
export interface Outcomes {
  total: number;
  succeeded: number;
  failed: number;
  inProgress: number;
}

export function outcomesOf(runs: { status: RunStatus }[]): Outcomes {
  const of = (...statuses: RunStatus[]) => runs.filter(({ status }) => statuses.includes(status)).length;
  return {
    total: runs.length,
    succeeded: of('completed', 'completed_with_errors'),
    failed: of('failed'),
    inProgress: of('queued', 'running', 'parked'),
  };
}

/** The share of runs that ended well among those that ended well or failed, such as “98 %”. */
export function successRate({ succeeded, failed }: Outcomes): string {
  const ended = succeeded + failed;
  if (ended === 0) return '–';
  const percent = (succeeded / ended) * 100;
  return `${percent === 100 ? 100 : Math.min(percent, 99.9).toFixed(percent < 99 ? 0 : 1)} %`;
}
