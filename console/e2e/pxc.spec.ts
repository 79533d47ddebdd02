import { expect, expectAccessible, test } from './fixtures';

const PATH = '/integrations/pxc/setup';

test('an empty organisation is set up, and a reload restores everything', async ({
  page,
  organisation,
  signIn,
  pxcSimulator,
}) => {
  const account = await pxcSimulator.open(organisation);
  await signIn(page, { path: PATH });
  await expectAccessible(page);

  await test.step('the three values are checked while they are typed', async () => {
    await page.getByTestId('input-client-id').fill('x');
    await page.getByTestId('input-client-id').fill('  ');
    await expect(page.getByText('Client ID is required')).toBeVisible();
    await page.getByTestId('input-billing-account-id').fill('8'.repeat(256));
    await expect(page.getByText(/Billing Account ID must have at most 255 characters/)).toBeVisible();
  });

  await test.step('the credentials are saved', async () => {
    await page.getByLabel('Client ID').fill(`  ${account.client_id} `);
    await page.getByLabel(/^Client Secret/).fill(account.client_secret);
    await page.getByLabel('Billing Account ID').fill(account.billing_account_id);
    await page.getByTestId('button-save-integration').click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await expect(page.getByTestId('input-client-id')).toHaveValue(account.client_id);
    await expect(page.getByTestId('input-client-secret')).toHaveValue('');
    await expect(page.getByText('Leave this blank to keep it')).toBeVisible();
  });

  await test.step('the connection is tested and the catalogue imported', async () => {
    await page.getByTestId('button-test-connection').click();
    await expect(page.getByText('The connection works')).toBeVisible();
    await page.getByTestId('button-import-catalog').click();
    await expect(page.getByText('Ready', { exact: true })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Actions' }).getByRole('listitem')).toHaveCount(3);
  });

  await test.step('the hourly workflow is created and run', async () => {
    await page.getByTestId('button-create-workflow').click();
    await expect(page.getByRole('radio', { name: 'PXC Order Polling - Hourly' })).toBeChecked();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(page.getByRole('link', { name: 'PXC Order Polling - Hourly' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Integration ready' })).toBeVisible();
    await page.getByRole('button', { name: 'Run now: PXC Order Polling - Hourly' }).click();
    await expect(page.getByRole('status', { name: /^Run \d+$/ })).toContainText('5 of 5 steps done');
  });

  await page.goto('about:blank');
  await signIn(page, { path: PATH });
  await expect(page.getByTestId('input-client-id')).toHaveValue(account.client_id);
  await expect(page.getByTestId('input-billing-account-id')).toHaveValue(account.billing_account_id);
  await expect(page.getByText('The connection works')).toBeVisible();
  await expect(page.getByText('Ready', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Integration ready' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Actions' }).getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText(/Created pxc integration/)).toBeVisible();
  await expectAccessible(page);

  await page.getByTestId('button-view-integrations').click();
  await expect(page).toHaveURL(/\/integrations$/);
});

test('a refused secret is told as refused, with what to do, and a new one mends it', async ({
  page,
  organisation,
  signIn,
  pxcSimulator,
}) => {
  const account = await pxcSimulator.open(organisation);
  await signIn(page, { path: PATH });
  await page.getByTestId('input-client-id').fill(account.client_id);
  await page.getByTestId('input-client-secret').fill('not the secret');
  await page.getByTestId('input-billing-account-id').fill(account.billing_account_id);
  await page.getByTestId('button-save-integration').click();

  await page.getByTestId('button-test-connection').click();
  await expect(page.getByText('PXC refused the credentials', { exact: true })).toBeVisible();
  await expect(page.getByText('type the Client Secret anew')).toBeVisible();
  await expect(page.getByText('Credentials refused')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('not the secret');
  await expectAccessible(page);

  await page.getByTestId('input-client-secret').fill(account.client_secret);
  await page.getByTestId('button-save-integration').click();
  await expect(page.getByText('These credentials have not been tested yet')).toBeVisible();
  await page.getByTestId('button-test-connection').click();
  await expect(page.getByText('The connection works')).toBeVisible();
});

test('a blank secret keeps the stored one', async ({ page, organisation, signIn, connections }) => {
  await connections.connectPxc(organisation);
  await signIn(page, { path: PATH });
  await page.getByTestId('button-save-integration').click();
  await expect(page.getByText('Integration saved')).toBeVisible();

  await page.getByTestId('button-test-connection').click();
  await expect(page.getByText('The connection works')).toBeVisible();
});

test('PXC being down is not taken for wrong credentials', async ({
  page,
  organisation,
  signIn,
  connections,
  pxcSimulator,
}) => {
  await connections.connectPxc(organisation);
  await pxcSimulator.fault(organisation, { endpoint: 'LIST', times: -1 }, { kind: 'status', code: 503 });
  await signIn(page, { path: PATH });

  await page.getByTestId('button-test-connection').click();
  await expect(page.getByText('The test did not get through')).toBeVisible();
  await expect(page.getByText('The credentials are kept')).toBeVisible();
});

test('settings are kept as far as they differ from the defaults', async ({
  page,
  organisation,
  signIn,
  connections,
  api,
}) => {
  await connections.connectPxc(organisation);
  await signIn(page, { path: PATH });
  await page.getByRole('button', { name: 'Show settings' }).click();
  await page.getByLabel('Requests per minute').fill('100001');
  await expect(page.getByText('Give a whole number from 0 (no limit) to 100,000.')).toBeVisible();
  await page.getByLabel('Requests per minute').fill('120');
  await page.getByRole('radio', { name: /Narrow/ }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('Differs from the defaults in 2 of 9 settings')).toBeVisible();

  const client = await api();
  expect(await client.get('/api/integrations/pxc')).toMatchObject({
    connectionConfig: { requestsPerMinute: 120, newBuild: 'narrow' },
  });
});

test('the self-check says how PXC answers', async ({ page, organisation, signIn, connections }) => {
  await connections.connectPxc(organisation);
  await signIn(page, { path: PATH });
  await page.getByRole('button', { name: 'Run self-check' }).click();

  await expect(page.getByRole('table', { name: 'Findings' })).toContainText('A token is served to POST.');
  await expectAccessible(page);
});

test('an old value that cannot be read is refused in its form', async ({ page, signIn }) => {
  await signIn(page, { path: PATH });
  await page.getByRole('button', { name: 'Take over old credentials' }).click();
  await page.getByLabel('Stored value').fill('00:00');
  await page.getByRole('button', { name: 'Take over', exact: true }).click();

  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
});

test('an integration is switched off, and deleted only after a question', async ({
  page,
  organisation,
  signIn,
  connections,
}) => {
  await connections.pollPxc(organisation, { orders: 10 });
  await signIn(page, { path: PATH });
  await page.getByRole('switch', { name: 'Integration switched on' }).click();
  await expect(page.getByText('Integration switched off')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Run now/ })).toBeDisabled();

  await page.getByRole('button', { name: 'Delete integration' }).click();
  await page.getByLabel('Also delete the stored orders and the activity').check();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Its orders and activity are gone too.')).toBeVisible();
  await expect(page.getByTestId('input-client-id')).toHaveValue('');
});

test('a viewer sees the set-up and can change nothing', async ({
  page,
  organisation,
  signIn,
  connections,
}) => {
  await connections.pollPxc(organisation, { orders: 10 });
  await signIn(page, { path: PATH, role: 'viewer' });

  await expect(page.getByText('Only administrators change them.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'PXC Order Polling - Hourly' })).toBeVisible();
  for (const id of ['input-client-id', 'button-save-integration', 'button-test-connection'])
    await expect(page.getByTestId(id)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Run now|Delete|Run self-check/ })).toHaveCount(0);
  await expectAccessible(page);
});

test('an operator tests and runs, and does not see the credentials form', async ({
  page,
  organisation,
  signIn,
  connections,
}) => {
  await connections.connectPxc(organisation);
  await signIn(page, { path: PATH, role: 'operator' });
  await page.getByTestId('button-test-connection').click();

  await expect(page.getByText('The connection works')).toBeVisible();
  await expect(page.getByTestId('button-save-integration')).toHaveCount(0);
});
