import { readFileSync } from 'node:fs';

/** What the running demo says of itself in .data/demo/demo.json. */
export interface Demo {
  /** Both services and the console. */
  gateway: string;
  /** Hands out tokens to whoever asks. */
  tokens: string;
  organisations: {
    name: string;
    id: string;
    pxc: PxcCredentials;
    ascora: { token: string; companyCode: string };
  }[];
  pxc: { baseUrl: string; control: string; credentials: PxcCredentials };
  ascora: { apiUrl: string; control: string; token: string; companyCode: string };
}

export interface PxcCredentials {
  client_id: string;
  client_secret: string;
  billing_account_id: string;
}

/** The demo that global-setup.ts has started or was told of. */
export function runningDemo(): Demo {
  const file = process.env.CONSOLE_DEMO;
  if (!file) throw new Error('CONSOLE_DEMO is not set; run the tests with npm run e2e.');
  return JSON.parse(readFileSync(file, 'utf8')) as Demo;
}
