import type { KeyResult } from '../types';

const NUMBER = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

/** A decimal text of the API as one writes it: “86.00” → 86, “1234.50” → 1,234.5. */
export function decimal(text: string | null | undefined): string {
  return text == null ? '–' : NUMBER.format(Number(text));
}

type Measured = Pick<KeyResult, 'currentValue' | 'targetValue' | 'type'>;

/** Where a Key Result is, and where it should be. */
export function valueInWords({ currentValue, targetValue, type }: Measured): string {
  const unit = type === 'Percentage KPI' ? ' %' : '';
  const current = `${decimal(currentValue)}${unit}`;
  return targetValue == null ? current : `${current}, target ${decimal(targetValue)}${unit}`;
}

/** How far it has come in per cent, 0 to 100; undefined where that can't be said: no target, or one of zero. */
export function progressOf({ currentValue, targetValue }: Measured): number | undefined {
  if (targetValue == null || Number(targetValue) === 0) return undefined;
  return Math.max(0, Math.min(100, Math.round((Number(currentValue) / Number(targetValue)) * 100)));
}
