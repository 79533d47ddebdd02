import { describe, expect, it } from 'vitest';
import { deepLink } from './deepLink';

describe('a link into Ascora', () => {
  it('holds the id or the number', () => {
    expect(deepLink('https://app.example/c/{id}', { id: 'a b' })).toBe('https://app.example/c/a%20b');
    expect(deepLink('https://app.example/c?n={number}', { id: 'x', number: 'C7' })).toBe(
      'https://app.example/c?n=C7',
    );
  });

  it('holds both, made safe for an address', () => {
    const template = 'https://ascora.example/jobs/{number}?id={id}';
    expect(deepLink(template, { id: 'a/b', number: 'J 1' })).toBe(
      'https://ascora.example/jobs/J%201?id=a%2Fb',
    );
    expect(deepLink(template, { id: 'a', number: null })).toBeUndefined();
  });

  it('is left out rather than broken', () => {
    expect(deepLink(undefined, { id: 'x' })).toBeUndefined();
    expect(deepLink(undefined, { id: 'a', number: 'J1' })).toBeUndefined();
    expect(deepLink('https://app.example/{number}', { id: 'x', number: null })).toBeUndefined();
    expect(deepLink('javascript:alert(1)//{id}', { id: 'x' })).toBeUndefined();
  });
});
