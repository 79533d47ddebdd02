import type { KeyResult, Objective } from '../types';

export interface OfObjective {
  objective?: Objective;
  rows: KeyResult[];
}

/** Key Results below their objectives; those without one, or of one that isn't known here, come last. */
export function byObjective(keyResults: KeyResult[], objectives: Objective[]): OfObjective[] {
  const groups: OfObjective[] = objectives.map((objective) => ({
    objective,
    rows: keyResults.filter(({ objectiveId }) => objectiveId === objective.id),
  }));
  const known = new Set<number | null | undefined>(objectives.map(({ id }) => id));
  const rest = keyResults.filter(({ objectiveId }) => !known.has(objectiveId));
  return rest.length > 0 ? [...groups, { rows: rest }] : groups;
}
