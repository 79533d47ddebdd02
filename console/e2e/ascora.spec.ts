import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';

const SETUP = '/integrations/ascora/setup';

/** What the browser says of answers that tell of Ascora being down or refusing. */
const UPSTREAM = [/status of 50[234]/];

interface AscoraCustomer {
  customerId: string;
  companyName: string;
  contactFirstName: string;
  phoneNumber: string;
  streetSuburb: string;
}

async function enter(page: Page, apiUrl: string, token: string, companyCode: string) {
  await page.getByLabel('API address').fill(apiUrl);
  await page.getByLabel('API token').fill(token);
  await page.getByLabel('Company code').fill(companyCode);
}

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

test.describe('connection', () => {
  test.use({ expectedErrors: UPSTREAM });

  test('organisation without a connection is connected, once Ascora takes the token', async ({
    page,
    signIn,
    demo,
    organisation,
    ascoraSimulator,
  }) => {
    const { token } = await ascoraSimulator.open(organisation);
    await signIn(page, { path: SETUP });
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page.getByText('Enter the token.', { exact: false })).toBeVisible();

    await enter(page, demo.ascora.apiUrl, 'a-wrong-token', 'wattle-1');
    await expect(page.getByLabel('Company code')).toHaveValue('WATTLE-1');
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expect(page.getByRole('alert').filter({ hasText: /refuse/i })).toBeVisible();
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: /refuse/i })).toBeVisible();

    await page.getByLabel('API token').fill(token);
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expect(page.getByText('Nothing has been saved', { exact: false })).toBeVisible();
    await page.getByRole('textbox', { name: 'Time zone', exact: true }).click();
    await page.getByRole('option', { name: 'Australia/Perth' }).click();
    await page.getByRole('button', { name: 'Connect', exact: true }).click();

    await expect(page.getByText('Nothing has been brought over yet').first()).toBeVisible();
    await expect(section(page, 'Connection')).toContainText('WATTLE-1');
    await page.getByRole('tab', { name: 'Settings' }).click();
    await expect(page.getByRole('textbox', { name: 'Time zone', exact: true })).toHaveValue(
      'Australia/Perth',
    );
  });

  test('first sync is followed page by page', async ({
    page,
    signIn,
    organisation,
    connections,
    ascoraSimulator,
  }) => {
    await connections.connectAscora(organisation, { customers: 12, jobs: 20, invoices: 8 });
    const gate = `jobs-${organisation}`;
    await ascoraSimulator.fault(organisation, { endpoint: 'JOBS' }, { kind: 'gate', name: gate });
    await signIn(page, { path: SETUP });

    await page.getByRole('button', { name: 'Start the first sync' }).click();
    await expect(page.getByText('Reading jobs', { exact: false })).toBeVisible();
    await expect(page.getByRole('progressbar', { name: 'Progress of the sync' })).toBeVisible();
    const streams = page.getByRole('table', { name: 'Streams of the sync' });
    await expect(streams.getByRole('row', { name: /^Customers/ })).toContainText('Completed');
    await ascoraSimulator.release(gate);

    await expect(streams.getByRole('row', { name: /^Invoices/ })).toContainText('Completed');
    await expect(streams.getByRole('row', { name: /^Jobs/ })).toContainText('20');
    await expect(page.getByRole('button', { name: 'Sync now' })).toBeEnabled();
    await expectAccessible(page);
  });

  test('schedule is started and stopped', async ({ page, signIn, organisation, connections }) => {
    await connections.connectAscora(organisation);
    await signIn(page, { path: SETUP });

    await page.getByLabel('Seconds between two pulls').fill('30');
    await expect(page.getByRole('button', { name: 'Start the schedule' })).toBeDisabled();
    await page.getByLabel('Seconds between two pulls').fill('600');
    await page.getByRole('button', { name: 'Start the schedule' }).click();
    await expect(page.getByText('Every 10 minutes, next', { exact: false })).toBeVisible();

    await page.getByRole('button', { name: 'Stop the schedule' }).click();
    await expect(page.getByText('Nothing is pulled by itself.')).toBeVisible();
  });

  test('token is replaced, and a refused one changes nothing', async ({
    page,
    signIn,
    organisation,
    connections,
  }) => {
    await connections.connectAscora(organisation);
    await signIn(page, { path: SETUP });

    await page.getByRole('button', { name: 'Replace the token' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('API token').fill('a-wrong-token');
    await dialog.getByRole('button', { name: 'Replace' }).click();
    await expect(dialog.getByRole('alert')).toContainText(/refuse/i);
    await expectAccessible(page);
    await dialog.getByLabel('API token').fill(`key-${organisation}`);
    await dialog.getByRole('button', { name: 'Replace' }).click();

    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expect(page.getByText('The stored token was tried', { exact: false })).toBeVisible();
  });

  test('Ascora that is down is told in place', async ({
    page,
    signIn,
    organisation,
    connections,
    ascoraSimulator,
  }) => {
    await connections.connectAscora(organisation);
    await ascoraSimulator.fault(
      organisation,
      { endpoint: 'CUSTOMERS', times: -1 },
      { kind: 'status', code: 503 },
    );
    await signIn(page, { path: SETUP });

    await page.getByRole('button', { name: 'Test connection' }).click();

    await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 30_000 });
    await expect(section(page, 'Connection')).toContainText('Error');
  });

  test('self-check tells what this account answers', async ({ page, signIn, organisation, connections }) => {
    await connections.connectAscora(organisation);
    await signIn(page, { path: `${SETUP}?tab=self-check` });

    await page.getByRole('button', { name: 'Run the self-check' }).click();

    const findings = page.getByRole('table', { name: 'Findings of the self-check' });
    await expect(findings.getByRole('row', { name: /How a key is refused/ })).toContainText('401');
    await expectAccessible(page);
  });

  test('disconnecting is asked for and keeps what was brought over', async ({
    page,
    signIn,
    organisation,
    connections,
  }) => {
    await connections.connectAscora(organisation, { customers: 12, jobs: 20, invoices: 8 });
    await connections.syncAscora(organisation);
    await signIn(page, { path: SETUP });

    await page.getByRole('button', { name: 'Disconnect' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('no longer kept in step');
    await dialog.getByRole('button', { name: 'Disconnect' }).click();

    await expect(page.getByText('12 customers, 20 jobs and 8 invoices', { exact: false })).toBeVisible();
    await page.getByRole('link', { name: 'Customers', exact: true }).click();
    await expect(page.getByText('1 to 12 of 12')).toBeVisible();
    await expect(page.getByRole('button', { name: 'New customer' })).toBeHidden();
  });

  test('viewer sees the connection and changes nothing', async ({
    page,
    signIn,
    organisation,
    connections,
  }) => {
    await connections.connectAscora(organisation);
    await connections.syncAscora(organisation);
    await signIn(page, { role: 'viewer', path: SETUP });

    await expect(section(page, 'Connection')).toContainText('Connected');
    for (const name of [
      'Sync now',
      'Start the schedule',
      'Test connection',
      'Replace the token',
      'Disconnect',
    ])
      await expect(page.getByRole('button', { name })).toBeHidden();
    await expect(page.getByRole('tab', { name: 'Web hooks' })).toBeHidden();

    await page.getByRole('tab', { name: 'Settings' }).click();
    await expect(page.getByText('Only administrators change settings.')).toBeVisible();
    await expect(page.getByLabel('Requests per minute')).toBeDisabled();
  });
});

test('settings that are changed are kept, and the others left alone', async ({
  page,
  signIn,
  organisation,
  connections,
  api,
}) => {
  await connections.connectAscora(organisation);
  await signIn(page, { path: `${SETUP}?tab=settings` });

  await page.getByLabel('Tax rate').fill('150');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Enter 0 to 100 per cent.')).toBeVisible();

  await page.getByLabel('Tax rate').fill('12.5');
  await page.getByText('Ascora wins', { exact: true }).click();
  await page.getByRole('button', { name: 'Add a field' }).click();
  await page.getByRole('textbox', { name: 'Field 1', exact: true }).click();
  await page.getByRole('option', { name: 'Phone' }).click();
  await page.getByRole('button', { name: 'Add a damage type' }).click();
  await page.getByLabel('Damage type 1').fill('water');
  await page.getByLabel('Job type in Ascora 1').fill('Water Damage');
  await page.getByLabel('Address of a customer in Ascora').fill('https://app.example.test/customers/{id}');
  // Somebody else changes another setting meanwhile.
  const admin = await api();
  const path = `/api/organizations/${organisation}/ascora/settings`;
  await admin.put(path, { requestsPerMinute: 60 });
  await page.getByRole('button', { name: 'Save changes' }).click();

  await expect(page.getByText('Everything is saved.')).toBeVisible();
  await expectAccessible(page);
  expect(await admin.get(path)).toMatchObject({
    data: {
      taxRate: 0.125,
      conflictPolicy: { default: 'remote', fields: { 'customer.phone': 'local' } },
      jobTypeMap: { water: 'Water Damage' },
      deepLinks: { customer: 'https://app.example.test/customers/{id}' },
      requestsPerMinute: 60,
    },
  });
  await signIn(page, { path: `${SETUP}?tab=settings` });
  await expect(page.getByLabel('Tax rate')).toHaveValue('12.5 %');
  await expect(page.getByLabel('Requests per minute')).toHaveValue('60');
});

test('web hooks are subscribed to, rotated and removed', async ({
  page,
  signIn,
  organisation,
  connections,
  ascoraSimulator,
}) => {
  await connections.connectAscora(organisation);
  await signIn(page, { path: `${SETUP}?tab=web-hooks` });
  const events = page.getByRole('table', { name: 'Web hook events' });
  const inAscora = async () => (await ascoraSimulator.written(organisation)).subscriptions?.length;

  await page.getByRole('button', { name: 'Subscribe to JobCreated' }).click();
  await expect(events.getByRole('row', { name: /JobCreated/ })).toContainText('Active');
  await page.getByRole('button', { name: 'Subscribe to the other 5' }).click();
  await expect(events.getByText('Active')).toHaveCount(6);
  expect(await inAscora()).toBe(6);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Rotate secrets' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rotate' }).click();
  await expect(page.getByText('The secrets are new')).toBeVisible();
  expect(await inAscora()).toBe(6);

  await page.getByRole('button', { name: 'Remove InvoiceModified' }).click();
  await expect(events.getByRole('row', { name: /InvoiceModified/ })).toContainText('Not subscribed');
  await page.getByRole('button', { name: 'Remove all' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove all' }).click();
  await expect(events.getByText('Not subscribed')).toHaveCount(6);
  expect(await inAscora()).toBe(0);
});

test.describe('customers', () => {
  test.beforeEach(async ({ organisation, connections }) => {
    await connections.connectAscora(organisation, { customers: 25, jobs: 20, invoices: 0 });
    await connections.syncAscora(organisation);
  });

  test('customer is created here and in Ascora, and edited', async ({
    page,
    signIn,
    organisation,
    ascoraSimulator,
  }) => {
    await signIn(page, { path: '/ascora/customers' });

    await page.getByRole('button', { name: 'New customer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Phone').fill('3111');
    await dialog.getByLabel('E-mail').fill('nobody');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect(dialog.getByText('Enter a company, a first name or a last name.')).toBeVisible();
    await expect(dialog.getByText('A number has at least 8 characters.')).toBeVisible();
    await expect(dialog.getByText('This is not an e-mail address.')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel('Company').fill('Banksia Dental');
    await dialog.getByLabel('Phone').fill('07 3111 2222');
    await dialog.getByLabel('E-mail').fill('desk@banksia.example.test');
    await dialog.getByRole('button', { name: 'Create' }).click();

    await expect(page.getByRole('heading', { name: 'Banksia Dental' })).toBeVisible();
    await expect(page.getByText('Synced', { exact: true })).toBeVisible();
    const inAscora = async () =>
      (await ascoraSimulator.records<AscoraCustomer>(organisation, 'customers')).find(
        ({ document }) => document.companyName === 'Banksia Dental',
      )?.document;
    expect(await inAscora()).toMatchObject({ phoneNumber: '07 3111 2222' });

    await page.getByRole('button', { name: 'Edit' }).click();
    await dialog.getByLabel('Suburb').fill('Toowong');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(section(page, 'Customer')).toContainText('Toowong');
    expect(await inAscora()).toMatchObject({ streetSuburb: 'Toowong', phoneNumber: '07 3111 2222' });

    await page.getByRole('button', { name: 'Link to a contact' }).click();
    await page.getByLabel('Id of the contact').fill('contact-7');
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await expect(section(page, 'Kept here only')).toContainText('contact-7');
    await expectAccessible(page);
  });

  test('customer that Ascora has not got yet is shown as pending', async ({
    page,
    signIn,
    organisation,
    ascoraSimulator,
  }) => {
    await ascoraSimulator.fault(
      organisation,
      { endpoint: 'SAVE_CUSTOMER', times: -1 },
      { kind: 'status', code: 429 },
    );
    await signIn(page, { path: '/ascora/customers' });

    await page.getByRole('button', { name: 'New customer' }).click();
    await page.getByRole('dialog').getByLabel('Company').fill('Wattle Strata');
    await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();

    await expect(page.getByRole('heading', { name: 'Wattle Strata' })).toBeVisible({ timeout: 40_000 });
    await expect(section(page, 'Not in Ascora yet')).toContainText('Create the customer');
    await page
      .getByRole('navigation', { name: 'Pages above' })
      .getByRole('link', { name: 'Customers' })
      .click();
    await page.getByRole('textbox', { name: 'Status', exact: true }).click();
    await page.getByRole('option', { name: 'Pending' }).click();
    await expect(page.getByRole('table', { name: 'Customers' })).toContainText('Wattle Strata');
    await expect(page.getByText('1 to 1 of 1')).toBeVisible();
  });

  test('list is searched, sorted, paged, and some of it synced', async ({
    page,
    signIn,
    organisation,
    ascoraSimulator,
  }) => {
    const [first] = await ascoraSimulator.records<AscoraCustomer>(organisation, 'customers');
    await ascoraSimulator.put(organisation, 'customers', {
      ...first?.document,
      companyName: 'Aardvark Removals',
      customerName: 'Aardvark Removals',
    });
    await signIn(page, { path: '/ascora/customers' });
    const table = page.getByRole('table', { name: 'Customers' });

    await expect(page.getByText('1 to 20 of 25')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Page 2' }).click();
    await expect(page.getByText('21 to 25 of 25')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
    await page.getByRole('button', { name: 'Page 1' }).click();
    await expect(page.getByText('1 to 20 of 25')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
    await expect(page.getByText('25 customers selected')).toBeVisible();
    await page.getByRole('button', { name: 'Sync selected' }).click();
    await expect(page.getByText('25 customers read from Ascora')).toBeVisible();

    await page.getByRole('searchbox', { name: 'Search customers' }).fill('aardvark');
    await expect(page.getByText('1 to 1 of 1')).toBeVisible();
    await expect(table).toContainText('Aardvark Removals');
    await page.getByRole('searchbox', { name: 'Search customers' }).fill('nobody is called so');
    await expect(page.getByText('No customer matches')).toBeVisible();
    await page.goBack();
  });

  test('conflict of two edits is decided field by field', async ({
    page,
    signIn,
    organisation,
    ascoraSimulator,
  }) => {
    const [record] = await ascoraSimulator.records<AscoraCustomer>(organisation, 'customers');
    const id = record?.id ?? '';
    await signIn(page, { path: `/ascora/customers/${id}` });
    await page.getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Phone').fill('07 3111 2222');
    await dialog.getByLabel('Suburb').fill('Northtown');
    await dialog.getByLabel('Postcode').fill('4066');
    await ascoraSimulator.put(organisation, 'customers', {
      ...record?.document,
      phoneNumber: '07 3999 0000',
      streetSuburb: 'Southtown',
    });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('link', { name: 'Decide the conflict' }).click();

    const phone = page.getByRole('radiogroup', { name: 'Phone' });
    const suburb = page.getByRole('radiogroup', { name: 'Suburb' });
    await expect(phone).toContainText('07 3999 0000');
    await expectAccessible(page);
    await expect(page.getByRole('button', { name: 'Resolve' })).toBeDisabled();
    await suburb.getByRole('radio', { name: 'In Ascora now' }).click();
    await page.getByRole('button', { name: 'Show what will be written' }).click();
    await expect(page.getByText('Phone: 07 3999 0000 becomes 07 3111 2222')).toBeVisible();
    await expect(page.getByText('Suburb: Southtown')).toBeVisible();
    await page.getByRole('button', { name: 'Resolve' }).click();

    await expect(page.getByText('Ascora has what was decided.')).toBeVisible();
    await expect(section(page, 'Decision')).toContainText('Field by field');
    const after = await ascoraSimulator.records<AscoraCustomer>(organisation, 'customers');
    expect(after.find((one) => one.id === id)?.document).toMatchObject({
      phoneNumber: '07 3111 2222',
      streetSuburb: 'Southtown',
      streetPostcode: '4066',
    });
    await page
      .getByRole('navigation', { name: 'Pages above' })
      .getByRole('link', { name: 'Conflicts' })
      .click();
    await expect(page.getByText('Nothing to decide')).toBeVisible();
    await page.getByText('Resolved', { exact: true }).click();
    await expect(page.getByRole('table', { name: 'Conflicts' })).toContainText('Phone, Suburb');
    await expectAccessible(page);
  });

  test('viewer reads customers and changes none', async ({ page, signIn, organisation, ascoraSimulator }) => {
    const [record] = await ascoraSimulator.records<AscoraCustomer>(organisation, 'customers');
    await signIn(page, { role: 'viewer', path: '/ascora/customers' });

    await expect(page.getByText('1 to 20 of 25')).toBeVisible();
    for (const name of ['New customer', 'Sync all', 'Sync selected'])
      await expect(page.getByRole('button', { name })).toBeHidden();
    await expect(page.getByRole('checkbox')).toHaveCount(0);

    await signIn(page, { role: 'viewer', path: `/ascora/customers/${record?.id}` });
    await expect(section(page, 'In Ascora')).toContainText(record?.id ?? '');
    for (const name of ['Edit', 'Sync', 'Link to a contact'])
      await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
  });
});
