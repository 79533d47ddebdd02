import type { Point } from '../types';

/** What moved a Key Result, where no run did. */
export function causeOf({ updateType, runId }: Pick<Point, 'updateType' | 'runId'>): string {
  if (runId != null) return `Run ${runId}`;
  return updateType === 'edit' ? 'Changed by a person' : 'Reported by a person';
}

/** Points as a chart draws them: oldest first, values as numbers. */
export function drawn(points: Point[]): { at: number; value: number; point: Point }[] {
  return points
    .map((point) => ({ at: Date.parse(point.recordedAt), value: Number(point.value), point }))
    .reverse();
}
