import { describe, expect, it } from 'vitest';
import type { PxcSchemas } from '@/api/client';
import { decimal, progressOf, valueInWords } from './value';

const of = (
  currentValue: string,
  targetValue: string | undefined,
  type: PxcSchemas['KeyResultType'] = 'Numeric Target',
) => ({
  currentValue,
  targetValue,
  type,
});

describe('the value of a Key Result', () => {
  it('is written as one writes it', () => {
    expect(decimal('86.00')).toBe('86');
    expect(decimal('0.50')).toBe('0.5');
    expect(decimal(null)).toBe('–');
    expect(valueInWords(of('12.00', '100.00'))).toBe('12, target 100');
    expect(valueInWords(of('12.00', undefined))).toBe('12');
    expect(valueInWords(of('12.50', '80.00', 'Percentage KPI'))).toBe('12.5 %, target 80 %');
  });

  it('is a progress where there is a target to reach', () => {
    expect(progressOf(of('25.00', '100.00'))).toBe(25);
    expect(progressOf(of('250.00', '100.00'))).toBe(100);
    expect(progressOf(of('-5.00', '100.00'))).toBe(0);
    expect(progressOf(of('5.00', undefined))).toBeUndefined();
    expect(progressOf(of('5.00', '0.00'))).toBeUndefined();
  });
});
