import { describe, expect, it } from 'vitest';
import { listSearch, oneOf, paging } from './listSearch';

describe('the address of a list', () => {
  it('is read whatever somebody typed', () => {
    expect(listSearch({ page: '3', sort: '-name', search: 12 })).toEqual({
      page: 3,
      sort: '-name',
      search: '12',
    });
    expect(listSearch({ page: 'x', sort: '', search: {} })).toEqual({});
    expect(listSearch({ page: -2 })).toEqual({});
  });

  it('takes only words that are known', () => {
    expect(oneOf(['a', 'b'], 'b')).toBe('b');
    expect(oneOf(['a', 'b'], 'c')).toBeUndefined();
  });

  it('becomes limit and offset', () => {
    expect(paging({}, 20)).toEqual({ limit: 20, offset: 0 });
    expect(paging({ page: 3 }, 20)).toEqual({ limit: 20, offset: 40 });
  });
});
