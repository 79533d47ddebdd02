import type { AscoraSchemas } from '@/api/client';

export type Customer = AscoraSchemas['Customer'];
export type CustomerJob = AscoraSchemas['Job'];

/** What Ascora has made of a change, where that is not what was sent. */
export interface UpdateOutcome {
  differences?: { name: string; sent: unknown; shown: unknown }[];
  alsoChanged?: { name: string; before: unknown; shown: unknown }[];
}

/** A write that is still owed to Ascora. */
export interface Owed {
  state: 'pending' | 'unknown';
  outboxId: number;
}
