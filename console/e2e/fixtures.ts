import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test as base } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { apiOf, type JsonClient, type Role, tokenOf } from './api';
import { Connections } from './connections';
import { type Demo, runningDemo } from './demo';
import { AscoraSimulator, PxcSimulator } from './simulators';
import { Watch } from './watch';

interface SignIn {
  organisation?: string;
  role?: Role;
  /** Where to go; the page at / by default. */
  path?: string;
}

interface TestFixtures {
  /** A fresh organisation; nobody else's tests touch it. */
  organisation: string;
  /** Opens the console with a token in the fragment, as the demo's link does. */
  signIn: (page: Page, options?: SignIn) => Promise<void>;
  /** The services' APIs, by default as an administrator of the test's organisation. */
  api: (organisation?: string, role?: Role) => Promise<JsonClient>;
  connections: Connections;
  pxcSimulator: PxcSimulator;
  ascoraSimulator: AscoraSimulator;
  /** Console messages that a test provokes on purpose; all other errors fail it. */
  expectedErrors: RegExp[];
}

/** Where the page comes from: the demo, or CONSOLE_URL while it is being developed (`npm run dev`). */
function originOf(demo: Demo): string {
  return process.env.CONSOLE_URL ?? demo.gateway;
}

export const test = base.extend<TestFixtures & { watched: void }, { demo: Demo }>({
  demo: [async ({}, use) => use(runningDemo()), { scope: 'worker' }],
  baseURL: async ({ demo }, use) => use(originOf(demo)),
  organisation: async ({}, use) => use(randomUUID()),
  expectedErrors: [[], { option: true }],
  signIn: async ({ demo, organisation }, use) =>
    use(async (page, { organisation: other, role = 'admin', path = '/' } = {}) => {
      const token = await tokenOf(demo, other ?? organisation, role);
      await page.goto(`${path}#token=${token}`);
      // The token leaves the address at once, so that it is in no history.
      await expect(page).not.toHaveURL(/token=/);
    }),
  api: async ({ demo, organisation }, use) =>
    use((other = organisation, role = 'admin') => apiOf(demo, other, role)),
  connections: async ({ demo }, use) => use(new Connections(demo)),
  pxcSimulator: async ({ demo }, use) => use(new PxcSimulator(demo)),
  ascoraSimulator: async ({ demo }, use) => use(new AscoraSimulator(demo)),
  watched: [
    async ({ context, demo, expectedErrors }, use) => {
      const watch = Watch.of(context, originOf(demo));
      await use();
      expect(watch.errors(expectedErrors), 'errors in the browser').toEqual([]);
      expect(watch.strangers, 'requests that left the origin').toEqual([]);
    },
    { auto: true },
  ],
});

/** No serious or critical finding of axe on the page as it is now. */
export async function expectAccessible(page: Page) {
  // Only what is wrong is told, and there are no frames whose findings a second page would have to put together.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.analyze();
  const findings = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ target }) => target.join(' ')) }));
  expect(findings, 'accessibility findings').toEqual([]);
}

export { expect };
