import { describe, expect, it } from 'vitest';
import { deepLink } from './deepLinks';

describe('a link into Ascora', () => {
  const links = { job: 'https://ascora.example/jobs/{number}?id={id}' };

  it('holds the id and the number', () => {
    expect(deepLink(links, 'job', 'a/b', 'J 1')).toBe('https://ascora.example/jobs/J%201?id=a%2Fb');
  });

  it('is left out when it is not set, or what it needs is not known yet', () => {
    expect(deepLink(undefined, 'job', 'a', 'J1')).toBeUndefined();
    expect(deepLink(links, 'invoice', 'a', 'J1')).toBeUndefined();
    expect(deepLink(links, 'job', 'a', null)).toBeUndefined();
  });
});
