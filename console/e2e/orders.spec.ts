import { expect, expectAccessible, test } from './fixtures';

test('an order is found by its number, with its history and what PXC sent', async ({
  page,
  organisation,
  signIn,
  connections,
  pxcSimulator,
}) => {
  const { workflow } = await connections.pollPxc(organisation);
  const held = (await pxcSimulator.orders(organisation)).find(({ state }) => state === 'held');
  await pxcSimulator.advance(organisation, held!.id, 'completed');
  const { id: run } = await connections.execute(organisation, workflow.id);
  await signIn(page, { path: '/orders' });

  await page.getByRole('searchbox', { name: 'Search orders and products' }).fill(held!.id);
  await expect(page).toHaveURL(new RegExp(`search=%22?${held!.id}|search=${held!.id}`));
  await page.getByRole('table', { name: 'Orders' }).getByRole('link', { name: held!.id }).click();

  await expect(page.getByRole('heading', { level: 1, name: held!.id })).toBeVisible();
  const history = page.getByRole('region', { name: 'History' });
  await expect(history).toContainText('Completed');
  await expect(history).toContainText('after held');
  await expect(history.getByRole('link', { name: `run ${run}` })).toHaveAttribute('href', `/runs/${run}`);
  await expect(page.getByRole('region', { name: 'Category' })).toContainText(/By the rule|No rule matches/);
  await expect(page.getByRole('region', { name: 'What PXC sent' }).last()).toContainText(
    `"id": "${held!.id}"`,
  );
  await expectAccessible(page);
});

test('filters narrow the list and stay in the address', async ({
  page,
  organisation,
  signIn,
  connections,
}) => {
  await connections.pollPxc(organisation, { orders: 150 });
  await signIn(page, { path: '/orders' });
  const table = page.getByRole('table', { name: 'Orders' });
  await expect(table.getByRole('row')).toHaveCount(21);
  await expect(page.getByRole('img', { name: 'Orders updated today by state and category' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('textbox', { name: 'State' }).click();
  await page.getByRole('option', { name: 'Held' }).click();
  await expect(page).toHaveURL(/state=held/);
  await expect(table.getByText('In progress')).toHaveCount(0);
  await expect(table.getByText('Held').first()).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/state=/);

  await page.getByRole('button', { name: 'Order', exact: true }).click();
  await expect(page).toHaveURL(/sort=orderId/);
  await expect(page.getByRole('columnheader', { name: 'Order' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'Page 2' }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByText(/^21 to 40 of/)).toBeVisible();

  await page.getByLabel('Stale only').check();
  await expect(page.getByText('No order matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(table).toBeVisible();
});

test('counts of a chart can be read as a table and lead to the orders', async ({
  page,
  organisation,
  signIn,
  connections,
}) => {
  await connections.pollPxc(organisation, { orders: 150 });
  await signIn(page, { path: '/orders' });
  const card = page.getByRole('region', { name: 'Today by state' });
  await card.getByText('Table', { exact: true }).click();
  await card.getByRole('button', { name: 'In progress' }).click();

  await expect(page).toHaveURL(/state=inProgress/);
  await expect(page).toHaveURL(/since=\d{4}-\d{2}-\d{2}/);
});

test('an order is read from PXC again', async ({ page, organisation, signIn, connections, pxcSimulator }) => {
  await connections.pollPxc(organisation);
  const held = (await pxcSimulator.orders(organisation)).find(({ state }) => state === 'held');
  await pxcSimulator.advance(organisation, held!.id, 'cancelled');
  await signIn(page, { path: `/orders/${held!.id}` });
  await page.getByRole('button', { name: 'Read from PXC again' }).click();

  await expect(page.getByText('It went from Held to Cancelled.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'History' })).toContainText('read on request');
});

test.describe('with PXC down', () => {
  test.use({ expectedErrors: [/status of 50[234]/] });

  test('what is stored stays on the page, and what went wrong is said', async ({
    page,
    organisation,
    signIn,
    connections,
    pxcSimulator,
  }) => {
    await connections.pollPxc(organisation);
    const [order] = (await pxcSimulator.orders(organisation)).filter(({ state }) => state === 'held');
    await pxcSimulator.fault(organisation, { endpoint: 'DETAIL', times: -1 }, { kind: 'status', code: 503 });
    await signIn(page, { path: `/orders/${order!.id}` });
    await page.getByRole('button', { name: 'Read from PXC again' }).click();

    await expect(page.getByRole('alert')).toContainText(/PXC/);
    await expect(page.getByRole('region', { name: 'Category' })).toBeVisible();
  });
});

test('an order that nobody has is told as such', async ({ page, signIn }) => {
  await signIn(page, { path: '/orders/NOBODY' });

  await expect(page.getByText('There is no such order')).toBeVisible();
});

test('an empty list says what to do next', async ({ page, organisation, signIn, connections }) => {
  await signIn(page, { path: '/orders' });
  await expect(page.getByText('No orders yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Set up PXC' }).click();
  await expect(page).toHaveURL(/\/integrations\/pxc\/setup$/);

  await connections.connectPxc(organisation);
  await page.goto('about:blank');
  await signIn(page, { path: '/orders' });
  await expect(page.getByRole('link', { name: 'Run the workflow' })).toBeVisible();
});

test('a viewer reads orders and cannot ask PXC', async ({
  page,
  organisation,
  signIn,
  connections,
  pxcSimulator,
}) => {
  await connections.pollPxc(organisation);
  const [order] = (await pxcSimulator.orders(organisation)).filter(({ state }) => state === 'held');
  await signIn(page, { path: `/orders/${order!.id}`, role: 'viewer' });

  await expect(page.getByRole('region', { name: 'History' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Read from PXC again' })).toHaveCount(0);
});
