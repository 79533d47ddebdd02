/** Where a run of either service stands. */
export const RUN_STATUSES = [
  'queued',
  'running',
  'parked',
  'completed',
  'completed_with_errors',
  'failed',
  'cancelled',
] as const;

export type RunStatus = (typeof RUN_STATUSES)[number];
