import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { expect, expectAccessible, test } from './fixtures';

/** A report of one customer, as the platform hands it over. */
function report(customerName: string, customerEmail: string) {
  return {
    customerName,
    customerEmail,
    damageType: 'water',
    severity: 'high',
    estimatedCost: 1234.5,
    location: '12 Main St, Newtown NSW 2042',
    claimNumber: 'CLM-7',
  };
}

function row(page: Page, label: string, n: number) {
  return page.getByRole('table', { name: label }).getByRole('row').nth(n);
}

test.describe('jobs', () => {
  test('job is made from a report, once, and opened', async ({
    page,
    signIn,
    organisation,
    connections,
    api,
    ascoraSimulator,
  }) => {
    await connections.connectAscora(organisation, { customers: 1, jobs: 0, invoices: 0 });
    const service = await api();
    await service.put(
      `/api/organizations/${organisation}/ascora/reports/${randomUUID()}`,
      report('Mia Tran', 'mia@example.test'),
    );
    await signIn(page, { role: 'operator', path: '/ascora/jobs' });
    await expect(page.getByText('No jobs yet')).toBeVisible();

    await page.getByRole('link', { name: 'Create from report' }).click();
    await page.getByRole('button', { name: 'Use the report of Mia Tran' }).click();
    await expect(page.getByText('CLM-7')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create the job in Ascora' }).click();

    await expect(page.getByText('The job is in Ascora')).toBeVisible();
    expect(await ascoraSimulator.records(organisation, 'jobs')).toHaveLength(1);
    await page.getByRole('link', { name: 'Open the job' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('water');
    await expect(page.getByText('mia@example.test')).toBeVisible();
    await expectAccessible(page);
  });

  test('report can be written here, and its mistakes are told at their fields', async ({
    page,
    signIn,
    organisation,
    connections,
  }) => {
    await connections.connectAscora(organisation, { customers: 1, jobs: 0, invoices: 0 });
    await signIn(page, { role: 'operator', path: '/ascora/jobs/new' });

    await page.getByText('Write one', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Go to the preview' }).click();
    await expect(page.getByText('A job needs a customer.')).toBeVisible();
    await page.getByLabel('Customer’s name').fill('Ola Nordmann');
    await page.getByLabel('Customer’s e-mail').fill('ola@example.test');
    await page.getByRole('button', { name: 'Go to the preview' }).click();
    await page.getByRole('button', { name: 'Create the job in Ascora' }).click();

    await expect(page.getByText('The job is in Ascora')).toBeVisible();
  });

  test('of several customers with one e-mail address a person chooses', async ({
    page,
    signIn,
    organisation,
    connections,
    api,
  }) => {
    await connections.connectAscora(organisation, { customers: 1, jobs: 0, invoices: 0 });
    const service = await api();
    const ascora = `/api/organizations/${organisation}/ascora`;
    for (const firstName of ['Ann', 'Bob']) {
      await service.post(`${ascora}/customers`, { firstName, lastName: 'Lee', email: 'lee@example.test' });
    }
    await service.put(`${ascora}/reports/${randomUUID()}`, report('A. Lee', 'lee@example.test'));
    await signIn(page, { role: 'operator', path: '/ascora/jobs/new' });

    await page.getByRole('button', { name: 'Use the report of A. Lee' }).click();
    await page.getByRole('button', { name: 'Create the job in Ascora' }).click();
    await page.getByRole('radio', { name: /Bob Lee/ }).check();
    await page.getByRole('button', { name: 'Create the job in Ascora' }).click();

    await expect(page.getByText('The job is in Ascora')).toBeVisible();
    await page.getByRole('link', { name: 'Open the job' }).click();
    await expect(page.getByRole('link', { name: 'Bob Lee' })).toBeVisible();
  });

  test('list is searched, sorted and paged, and its state is in the address', async ({
    page,
    signIn,
    organisation,
    connections,
  }) => {
    await connections.connectAscora(organisation, { customers: 5, jobs: 45, invoices: 0 });
    await connections.syncAscora(organisation);
    await signIn(page, { role: 'viewer', path: '/ascora/jobs' });

    await expect(page.getByText('1 to 20 of 45')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Page 3' }).click();
    await expect(page.getByText('41 to 45 of 45')).toBeVisible();
    await expect(page).toHaveURL(/page=3/);

    await page.getByRole('searchbox').fill('J7');
    await expect(page).toHaveURL(/search=J7/);
    await expect(page.getByText('J7', { exact: true })).toBeVisible();
    await page.getByRole('searchbox').fill('nobody has this');
    await expect(page.getByText('No job matches')).toBeVisible();
    await page.getByRole('button', { name: /^Clear/ }).click();

    await page.getByRole('button', { name: 'Customer' }).click();
    await expect(page.getByRole('columnheader', { name: 'Customer' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    // A viewer can look, and is not offered what it may not do.
    await expect(page.getByRole('link', { name: 'Create from report' })).toHaveCount(0);
  });

  test('note and file reach Ascora', async ({ page, signIn, organisation, connections, ascoraSimulator }) => {
    await connections.connectAscora(organisation, { customers: 1, jobs: 1, invoices: 0 });
    await connections.syncAscora(organisation);
    await signIn(page, { role: 'operator', path: '/ascora/jobs' });
    await row(page, 'Jobs', 1).getByRole('link').click();

    await page.getByLabel('New note').fill('Dry by Friday.');
    await page.getByRole('button', { name: 'Add note' }).click();
    await expect(page.getByText('Note added in Ascora')).toBeVisible();
    await page.locator('input[type=file]').setInputFiles({
      name: 'floor.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('wet'),
    });
    await expect(page.getByText('File added in Ascora')).toBeVisible();

    const written = JSON.stringify(await ascoraSimulator.written(organisation));
    expect(written).toContain('Dry by Friday.');
    expect(written).toContain('floor.txt');
  });

  test('status is changed only where the connection allows it', async ({
    page,
    signIn,
    organisation,
    connections,
    api,
  }) => {
    await connections.connectAscora(organisation, { customers: 1, jobs: 1, invoices: 0 });
    await connections.syncAscora(organisation);
    const settings = `/api/organizations/${organisation}/ascora/settings`;
    await signIn(page, { role: 'operator', path: '/ascora/jobs' });
    await row(page, 'Jobs', 1).getByRole('link').click();
    await page.getByRole('button', { name: 'Change status' }).click();
    await expect(page.getByText(/switched off for this connection/)).toBeVisible();

    const service = await api();
    const { data } = await service.get<{ data: object }>(settings);
    await service.put(settings, { ...data, statusPush: true });
    await signIn(page, { role: 'operator', path: '/ascora/jobs' });
    await row(page, 'Jobs', 1).getByRole('link').click();
    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByRole('menuitem', { name: 'Cancelled' }).click();

    await expect(page.getByText('Status changed to cancelled')).toBeVisible();
  });
});

test.describe('invoices', () => {
  test('payment is recorded with the outstanding amount and makes the invoice paid', async ({
    page,
    signIn,
    organisation,
    connections,
    ascoraSimulator,
  }) => {
    await connections.connectAscora(organisation, { customers: 2, jobs: 4, invoices: 3 });
    await connections.syncAscora(organisation);
    await signIn(page, { role: 'operator', path: '/ascora/invoices?status=unpaid' });
    await row(page, 'Invoices', 1).getByRole('link').click();

    await page.getByRole('button', { name: /^Record a payment/ }).click();
    const form = page.getByRole('dialog');
    await expect(form.getByLabel(/^Amount/)).not.toHaveValue('');
    await form.getByLabel('Reference').fill('TT-7');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Record payment' }).click();

    await expect(page.getByText('Payment recorded in Ascora')).toBeVisible();
    await expect(page.getByText('Paid').first()).toBeVisible();
    await expect(row(page, 'Payments', 1)).toContainText('TT-7');
    await expect(row(page, 'Payments', 1)).toContainText('Done');
    expect(JSON.stringify(await ascoraSimulator.written(organisation))).toContain('TT-7');
  });

  test('more than what is outstanding is refused until it is insisted on', async ({
    page,
    signIn,
    organisation,
    connections,
  }) => {
    await connections.connectAscora(organisation, { customers: 2, jobs: 2, invoices: 1 });
    await connections.syncAscora(organisation);
    await signIn(page, { role: 'operator', path: '/ascora/invoices' });
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Record a payment/ }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(/^Amount/).fill('999999');
    await form.getByRole('button', { name: 'Record payment' }).click();

    await expect(form.getByRole('alert')).toContainText(/outstanding/);
    await form.getByLabel('Record it all the same').check();
    await form.getByRole('button', { name: 'Record payment' }).click();
    await expect(page.getByText('Payment recorded in Ascora')).toBeVisible();
  });

  test('payment that nobody can tell of is confirmed by a person', async ({
    page,
    signIn,
    organisation,
    connections,
    ascoraSimulator,
  }) => {
    await connections.connectAscora(organisation, { customers: 2, jobs: 2, invoices: 1 });
    await connections.syncAscora(organisation);
    await ascoraSimulator.fault(
      organisation,
      { endpoint: 'CREATE_PAYMENT' },
      { kind: 'reset', processed: false },
    );
    await signIn(page, { role: 'operator', path: '/ascora/invoices' });
    await page.getByRole('button', { name: /^Record a payment/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Record payment' }).click();
    await expect(page.getByText('Ascora has not confirmed the payment yet.', { exact: false })).toBeVisible();

    await page.getByRole('link', { name: 'Payments' }).click();
    await expect(row(page, 'Payments', 1)).toContainText('Unknown');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('button', { name: 'It is there' }).click();

    await expect(page.getByText('The payment counts as paid')).toBeVisible();
    await expect(row(page, 'Payments', 1)).toContainText('Done');
  });

  test('organisation without a connection is told what to do next', async ({ page, signIn }) => {
    for (const [path, title] of [
      ['/ascora/jobs', 'No jobs yet'],
      ['/ascora/invoices', 'No invoices yet'],
      ['/ascora/payments', 'No payments yet'],
    ] as const) {
      await signIn(page, { path });
      await expect(page.getByText(title)).toBeVisible();
    }
    await expectAccessible(page);
  });
});
