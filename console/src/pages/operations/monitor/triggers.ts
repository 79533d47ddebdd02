import type { PxcRun } from '../types';

/** What started a run. */
export const TRIGGERS: Record<PxcRun['triggerSource'], string> = {
  manual: 'A person',
  schedule: 'The schedule',
  retry: 'A retry',
};
