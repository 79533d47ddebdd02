import { describe, expect, it } from 'vitest';
import { readClaims, refusalOf, samePerson } from './token';

function token(claims: object) {
  const part = (value: object) =>
    btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value)))).replace(
      /[+/=]/g,
      (c) => ({ '+': '-', '/': '_', '=': '' })[c] ?? '',
    );
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJl`;
}

describe('a pasted token', () => {
  it('is read whatever letters its claims hold', () => {
    expect(readClaims(token({ name: 'Zoë ÿ?>', exp: 5 }))).toEqual({ name: 'Zoë ÿ?>', exp: 5 });
  });

  it('is taken while it lasts', () => {
    expect(refusalOf(token({ exp: 100 }), 99_000)).toBeUndefined();
    expect(refusalOf(token({}), 99_000)).toBeUndefined();
  });

  it('is refused with the reason', () => {
    expect(refusalOf('')).toBe('Paste a token.');
    expect(refusalOf('abc')).toMatch(/not a token/);
    expect(refusalOf('a.b.c')).toMatch(/not a token/);
    expect(refusalOf(token({ exp: 100 }), 100_000)).toMatch(/has ended/);
  });

  it('is of the same person whenever it was issued', () => {
    const ann = { sub: 'ann', organizationId: 'a', groups: ['admin'] };
    expect(samePerson(token({ ...ann, exp: 1, jti: 'x' }), token({ jti: 'y', exp: 2, ...ann }))).toBe(true);
    expect(samePerson(token(ann), token({ ...ann, organizationId: 'b' }))).toBe(false);
    expect(samePerson(token(ann), token({ ...ann, groups: ['viewer'] }))).toBe(false);
  });
});
