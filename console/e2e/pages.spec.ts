import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { JsonClient } from './api';
import { expect, expectAccessible, test } from './fixtures';

/** With SCREENSHOTS=<folder> each page is kept there as a picture, in all four ways. */
const PICTURES = process.env.SCREENSHOTS;

const WAYS = [
  { name: 'wide-light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'wide-dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: 'phone-light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
] as const;

/** Every page, with data of the demo's first organisation, which this test only looks at. */
async function pagesOf(api: JsonClient, organisation: string): Promise<Record<string, string>> {
  const ascora = `/api/organizations/${organisation}/ascora`;
  const first = async <T>(path: string, pick: (answer: T) => string | number) => pick(await api.get<T>(path));
  return {
    overview: '/',
    monitor: '/monitor',
    integrations: '/integrations',
    'pxc-setup': '/integrations/pxc/setup',
    orders: '/orders',
    order: `/orders/${await first<{ orders: { orderId: string }[] }>('/api/pxc/orders?limit=1', (a) => a.orders[0]!.orderId)}`,
    categories: '/categories',
    workflows: '/workflows',
    workflow: `/workflows/${await first<{ id: number }[]>('/api/agents/workflows?limit=1', (a) => a[0]!.id)}`,
    'new-workflow': '/workflows/new',
    runs: '/runs',
    run: `/runs/${await first<{ id: number }[]>('/api/agents/runs?limit=1', (a) => a[0]!.id)}`,
    'key-results': '/key-results',
    'key-result': `/key-results/${await first<{ id: number }[]>('/api/strategy/key-results?limit=1', (a) => a[0]!.id)}`,
    'ascora-setup': '/integrations/ascora/setup',
    jobs: '/ascora/jobs',
    job: `/ascora/jobs/${await first<{ data: { jobs: { id: string }[] } }>(`${ascora}/jobs?limit=1`, (a) => a.data.jobs[0]!.id)}`,
    'new-job': '/ascora/jobs/new',
    customers: '/ascora/customers',
    customer: `/ascora/customers/${await first<{ data: { customers: { id: string }[] } }>(`${ascora}/customers?limit=1`, (a) => a.data.customers[0]!.id)}`,
    conflicts: '/ascora/conflicts',
    invoices: '/ascora/invoices',
    invoice: `/ascora/invoices/${await first<{ data: { invoices: { id: string }[] } }>(`${ascora}/invoices?limit=1`, (a) => a.data.invoices[0]!.id)}`,
    payments: '/ascora/payments',
    data: '/data',
  };
}

async function settled(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
}

/** Looks at one page in all four ways; it is loaded once, and follows the window and the person's scheme from there. */
async function look(page: Page, title: string) {
  for (const { name, viewport, colorScheme } of WAYS) {
    await test.step(`${title} ${name}`, async () => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await settled(page);
      if (PICTURES) {
        await page.screenshot({ path: `${PICTURES}/${title}-${name}.png`, fullPage: true });
      }
      await expectAccessible(page);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, `pixels by which ${title} is wider than a ${name} screen`).toBeLessThanOrEqual(0);
    });
  }
}

/** The pages are dealt to two tests, for two workers. */
for (const hand of [0, 1]) {
  test(`every page can be read by everybody and is no wider than the screen, ${hand + 1} of 2`, async ({
    page,
    signIn,
    api,
    demo,
  }) => {
    test.setTimeout(300_000);
    if (PICTURES) mkdirSync(PICTURES, { recursive: true });
    const organisation = demo.organisations[0]!.id;
    const pages = Object.entries(await pagesOf(await api(organisation), organisation));
    for (const [title, path] of pages.filter((_, place) => place % 2 === hand)) {
      await signIn(page, { organisation, path });
      await look(page, title);
    }
  });
}
