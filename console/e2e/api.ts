import { expect } from '@playwright/test';
import type { Demo } from './demo';

export type Role = 'viewer' | 'operator' | 'admin';

/** A token of the demo's issuer. */
export async function tokenOf(demo: Demo, organisation: string, role: Role, user = 'Ann'): Promise<string> {
  const query = new URLSearchParams({ organization: organisation, role, user });
  const answer = await fetch(`${demo.tokens}/token?${query}`);
  if (!answer.ok) throw new Error(`No token: ${answer.status} ${await answer.text()}`);
  return answer.text();
}

/** JSON over HTTP; an answer of 400 or above is thrown with its text. */
export class JsonClient {
  constructor(
    private readonly address: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  get<T = unknown>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T = unknown>(path: string, body: unknown = {}): Promise<T> {
    return this.send<T>('POST', path, body);
  }

  put<T = unknown>(path: string, body: unknown): Promise<T> {
    return this.send<T>('PUT', path, body);
  }

  patch<T = unknown>(path: string, body: unknown): Promise<T> {
    return this.send<T>('PATCH', path, body);
  }

  delete<T = unknown>(path: string): Promise<T> {
    return this.send<T>('DELETE', path);
  }

  private async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(this.address + path, {
      method,
      headers: { 'Content-Type': 'application/json', ...this.headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }
}

/** Both services as one caller sees them, to prepare what a test begins with and to look at what it has done. */
export async function apiOf(demo: Demo, organisation: string, role: Role): Promise<JsonClient> {
  const token = await tokenOf(demo, organisation, role);
  return new JsonClient(demo.gateway, { Authorization: `Bearer ${token}` });
}

const ENDED = ['completed', 'completed_with_errors', 'failed', 'cancelled'];

/** Waits until a run has ended and returns it. */
export async function ended<R extends { status: string }>(run: () => Promise<R>): Promise<R> {
  let last: R | undefined;
  await expect(async () => {
    last = await run();
    expect(ENDED).toContain(last.status);
  }).toPass({ timeout: 60_000, intervals: [100, 250, 500] });
  return last as R;
}
