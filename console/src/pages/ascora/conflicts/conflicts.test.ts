import { describe, expect, it } from 'vitest';
import type { AscoraSchemas } from '@/api/client';
import { allOf, effectsOf, merged, submissionOf, withSide } from './choice';
import { differing, kindOfChange } from './compare';

const conflict: AscoraSchemas['AscoraConflict'] = {
  id: 10,
  resourceType: 'customer',
  resourceId: '739827ca-43a8-4157-b699-5cf42c901977',
  fields: [
    { name: 'phone', base: '', local: '07 3111 2222', remote: '07 3999 0000' },
    { name: 'suburb', base: 'Nundah', local: '', remote: 'Indooroopilly' },
  ],
  changes: { phone: '07 3111 2222', suburb: '', companyName: 'New Pty Ltd' },
  status: 'open',
  detectedAt: '2026-12-01T03:27:18Z',
};

describe('a difference', () => {
  it('is told in whole words', () => {
    expect(differing('12 Main St', '14 Main St')).toEqual({ before: '', changed: '14', after: ' Main St' });
    expect(differing('12 Main St', '12 Long Main St')).toEqual({
      before: '12 ',
      changed: 'Long ',
      after: 'Main St',
    });
    expect(differing('', 'new')).toEqual({ before: '', changed: 'new', after: '' });
    expect(differing('same', 'same')).toEqual({ before: 'same', changed: '', after: '' });
  });

  it('has a name', () => {
    expect(kindOfChange(null, '')).toBe('unchanged');
    expect(kindOfChange('', 'x')).toBe('added');
    expect(kindOfChange('x', null)).toBe('emptied');
    expect(kindOfChange('x', 'y')).toBe('changed');
    expect(kindOfChange({ a: '1' }, { a: '1' })).toBe('unchanged');
  });
});

describe('a decision', () => {
  it('keeps in a merge the value that is there', () => {
    expect(merged(conflict).sides).toEqual({ phone: 'local', suburb: 'remote' });
  });

  it('becomes a merge when one field is decided otherwise', () => {
    const choice = withSide(allOf(conflict, 'local'), 'suburb', 'remote');
    expect(submissionOf(choice, true)).toEqual({
      resolution: 'merge',
      fields: { phone: 'local', suburb: 'remote' },
      dryRun: true,
    });
    expect(submissionOf(allOf(conflict, 'remote'), false)).toEqual({ resolution: 'remote', dryRun: false });
  });

  it('tells what becomes of each field', () => {
    const effects = effectsOf(conflict, { phone: '07 3111 2222', companyName: 'New Pty Ltd' });
    expect(effects.map(({ name, written }) => [name, written])).toEqual([
      ['phone', true],
      ['suburb', false],
      ['companyName', true],
    ]);
    expect(effects[1]?.next).toBe('Indooroopilly');
  });
});
