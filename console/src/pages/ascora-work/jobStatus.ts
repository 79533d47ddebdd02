/** The words that a job's status can be set to and filtered by. */
export const JOB_STATUSES = [
  'pending',
  'scheduled',
  'in_progress',
  'deferred',
  'completed',
  'cancelled',
] as const;

/** What a job made here can be filtered by: the words above and what Ascora's number says nothing about. */
export const JOB_FILTERS = [...JOB_STATUSES, 'unknown'] as const;
