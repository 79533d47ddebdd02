import { expect, test } from './fixtures';

const ORDERS = 100_000;

test('first load is under 300 kB', async ({ page, signIn }) => {
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const bytes = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map((entry) => entry as PerformanceResourceTiming)
      .filter(({ name }) => !new URL(name).pathname.startsWith('/api/'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
  console.log(`First load: ${Math.round(bytes / 1000)} kB compressed.`);
  expect(bytes).toBeLessThan(300_000);
});

test(`console stays usable while a pull of ${ORDERS} orders runs`, async ({
  page,
  signIn,
  organisation,
  connections,
  api,
}) => {
  test.setTimeout(300_000);
  const integration = await connections.connectPxc(organisation, { orders: ORDERS });
  const workflow = await connections.hourlyWorkflow(organisation, integration.id);
  const service = await api();
  const { runId } = await service.post<{ runId: number }>(`/api/agents/workflows/${workflow.id}/execute`);
  const status = async () => (await service.get<{ status: string }>(`/api/agents/runs/${runId}`)).status;

  const stored = async () => (await service.get<{ total: number }>('/api/pxc/orders?limit=1')).total;
  await expect.poll(stored, { timeout: 60_000 }).toBeGreaterThan(0);

  await signIn(page, { path: `/runs/${runId}` });
  await expect(page.getByText('Running').first()).toBeVisible();
  // The list of orders fills while the run goes on.
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Orders' }).click();
  await expect(page.getByRole('table', { name: 'Orders' })).toBeVisible();
  await page.getByRole('searchbox').fill('ORD');
  await expect(page).toHaveURL(/search=ORD/);
  await expect(page.getByRole('table', { name: 'Orders' })).toBeVisible();
  expect(['queued', 'running'], 'all of this while the run goes on').toContain(await status());

  await service.post(`/api/agents/runs/${runId}/cancel`);
  await expect.poll(status, { timeout: 30_000 }).toBe('cancelled');
});
