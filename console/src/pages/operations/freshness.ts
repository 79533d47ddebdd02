import type { Schedule, Workflow } from './types';

/** How up to date a connection's data are. */
export interface Freshness {
  lastSuccess: string | null;
  /** When the next run is due; null when nothing is scheduled. */
  next: string | null;
  /** Due for so long that something must be wrong. */
  stalled: boolean;
}

/** A slot this long past, in milliseconds, is not merely late. */
const LATE = 10 * 60_000;

/** What the workflows of PXC and their schedules say; a schedule that was missed twice is stalled. */
export function pxcFreshness(workflows: Workflow[], schedules: Schedule[], now = Date.now()): Freshness {
  const enabled = new Map(workflows.filter((flow) => flow.isEnabled).map((flow) => [flow.id, flow]));
  const active = schedules.filter((plan) => plan.isActive && enabled.has(plan.workflowId));
  return {
    lastSuccess: latest(workflows.map((flow) => flow.lastSuccessfulRunAt)),
    next: earliest(active.map((plan) => plan.nextRunAt)),
    stalled: active.some((plan) => isStalled(plan, enabled.get(plan.workflowId), now)),
  };
}

function isStalled(plan: Schedule, workflow: Workflow | undefined, now: number): boolean {
  if (plan.nextRunAt && now - Date.parse(plan.nextRunAt) > LATE) return true;
  const [first, second] = plan.nextRuns;
  if (!first || !second || !workflow) return false;
  const interval = Date.parse(second) - Date.parse(first);
  const since = Date.parse(workflow.lastSuccessfulRunAt ?? workflow.createdAt);
  return now - since > 2 * interval + LATE;
}

function latest(times: (string | null | undefined)[]): string | null {
  return sorted(times).at(-1) ?? null;
}

function earliest(times: (string | null | undefined)[]): string | null {
  return sorted(times).at(0) ?? null;
}

function sorted(times: (string | null | undefined)[]): string[] {
  return times.filter((time) => typeof time === 'string').sort((a, b) => Date.parse(a) - Date.parse(b));
}
