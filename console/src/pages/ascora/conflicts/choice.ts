import type { AscoraSchemas } from '@/api/client';
import { show } from '../show';

type Conflict = AscoraSchemas['AscoraConflict'];
type Resolution = AscoraSchemas['ConflictResolution'];

export type Side = 'local' | 'remote';

/** How a conflict is to be decided: one side for all, or field by field. */
export interface Choice {
  resolution: 'local' | 'remote' | 'merge';
  sides: Record<string, Side>;
}

/** Nobody's value gets lost where one of them is blank: what was wanted here, unless that is nothing. */
export function merged({ fields }: Conflict): Choice {
  return {
    resolution: 'merge',
    sides: Object.fromEntries(fields.map(({ name, local }) => [name, show(local) ? 'local' : 'remote'])),
  };
}

export function allOf({ fields }: Conflict, side: Side): Choice {
  return { resolution: side, sides: Object.fromEntries(fields.map(({ name }) => [name, side])) };
}

/** The same with another side for one field, which makes it a merge. */
export function withSide(choice: Choice, field: string, side: Side): Choice {
  return { resolution: 'merge', sides: { ...choice.sides, [field]: side } };
}

export function submissionOf({ resolution, sides }: Choice, dryRun: boolean): Resolution {
  return { resolution, ...(resolution === 'merge' && { fields: sides }), dryRun };
}

/** What a decision would do to a field. */
export interface Effect {
  name: string;
  now: unknown;
  next: unknown;
  written: boolean;
  conflicting: boolean;
}

/** What becomes of each field, told what would be written. */
export function effectsOf({ fields, changes: wanted }: Conflict, changes: Record<string, unknown>): Effect[] {
  const conflicting = fields.map(({ name, remote }) => ({
    name,
    now: remote,
    next: name in changes ? changes[name] : remote,
    written: name in changes,
    conflicting: true,
  }));
  const others = Object.keys(wanted)
    .filter((name) => name in changes && !fields.some((field) => field.name === name))
    .map((name) => ({ name, now: undefined, next: changes[name], written: true, conflicting: false }));
  return [...conflicting, ...others];
}
