import { describe, expect, it } from 'vitest';
import type { AscoraStatus, AscoraSyncStatus, Integration } from '../types';
import { ascoraPlatform, isActive, pxcPlatform, scheduleOf } from './platforms';

const pxc = (connectionStatus: string) =>
  pxcPlatform({ connectionStatus, hasCredentials: true } as unknown as Integration);

describe('a platform', () => {
  it('is available before it was set up', () => {
    expect(pxcPlatform(undefined)).toMatchObject({ status: 'disconnected', testable: false });
    expect(isActive(pxcPlatform(undefined))).toBe(false);
    expect(isActive(ascoraPlatform(null))).toBe(false);
  });

  it('is not active by being saved', () => {
    expect(isActive(pxc('configured'))).toBe(false);
    expect(pxc('configured').testable).toBe(true);
  });

  it('stays active when it breaks, so that it is found', () => {
    expect(['connected', 'error', 'needs_reauth'].map((status) => isActive(pxc(status)))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is not connected any more behind a disconnect', () => {
    const status = { connected: false, connectionStatus: 'connected' } as AscoraStatus;
    expect(isActive(ascoraPlatform(status))).toBe(false);
  });

  it('has a schedule in minutes where they are whole', () => {
    const plan = (autoSync: boolean, intervalSeconds: number) =>
      scheduleOf({ autoSync, intervalSeconds } as AscoraSyncStatus);
    expect([plan(true, 300), plan(true, 90), plan(false, 300)]).toEqual(['every 5 min', 'every 90 s', 'off']);
  });
});
