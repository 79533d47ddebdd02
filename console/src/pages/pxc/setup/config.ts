import type { PxcSchemas } from '@/api/client';

export type Config = PxcSchemas['ConnectionConfig'];

/** What the connection does where nothing is set (docs/polling-pxc.md). */
export const DEFAULTS = {
  timezone: 'Europe/London',
  requestsPerMinute: 600,
  pageSize: 1000,
  tokenMethod: '',
  sinceParameter: 'lastUpdateSince',
  newBuild: 'wide',
  billingAccounts: [] as string[],
  states: ['held', 'inProgress', 'failed', 'rejected'],
  unpolledStates: [
    'acknowledged',
    'pending',
    'partial',
    'assessingCancellation',
    'pendingCancellation',
    'completed',
    'cancelled',
  ],
};

/** The form: every member has a value; an empty token method stands for that of the deployment. */
export type ConfigForm = Omit<typeof DEFAULTS, 'requestsPerMinute' | 'pageSize'> & {
  // A number field holds text while it is empty.
  requestsPerMinute: number | string;
  pageSize: number | string;
};

/** What is stored, with the defaults where nothing is. */
export function formOf(stored: Record<string, unknown>): ConfigForm {
  const known = Object.fromEntries(Object.entries(stored).filter(([name]) => name in DEFAULTS));
  return { ...DEFAULTS, ...known };
}

/** What is to be stored: only what differs from the defaults, so that better ones reach who chose nothing. */
export function configOf(form: ConfigForm): Config {
  const changed = Object.entries(form).filter(
    ([name, value]) => !same(value, DEFAULTS[name as keyof ConfigForm]),
  );
  return Object.fromEntries(changed);
}

function same(one: unknown, other: unknown) {
  return JSON.stringify(one) === JSON.stringify(other);
}

type Problems = { [member in keyof ConfigForm]?: string };

/** What is wrong with the form, by member. */
export function problemsOf(form: ConfigForm): Problems {
  const problems: Problems = {};
  if (!form.timezone) problems.timezone = 'Choose the zone in which days are counted.';
  if (!wholeWithin(form.requestsPerMinute, 0, 100_000))
    problems.requestsPerMinute = 'Give a whole number from 0 (no limit) to 100,000.';
  if (!wholeWithin(form.pageSize, 1, 1000)) problems.pageSize = 'Give a whole number from 1 to 1,000.';
  if (form.states.length === 0) problems.states = 'Name at least one state, or no order is read.';
  return problems;
}

function wholeWithin(value: number | string, least: number, most: number) {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
