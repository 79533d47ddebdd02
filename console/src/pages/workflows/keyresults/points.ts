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

const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const DAY_AND_TIME = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const HOUR = 3_600_000;

/** How a time axis writes its ticks: the longer it is, the coarser. */
export function tickFormat(from: number, to: number): (at: number) => string {
  const length = to - from;
  const format = length < 20 * HOUR ? TIME : length < 120 * HOUR ? DAY_AND_TIME : DAY;
  return (at) => format.format(at);
}
