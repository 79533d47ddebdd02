import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './fixtures';
import { ascoraTenantOf, type AscoraSimulator } from './simulators';

/** What the browser says of answers that tell of an upstream being down. */
const UPSTREAM = [/status of 50[234]/];

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

function row(page: Page, text: string): Locator {
  return page.getByRole('row').filter({ hasText: text });
}

/** A record that the service can’t store. */
function addFlaw(simulator: AscoraSimulator, organisation: string): Promise<unknown> {
  return simulator.control.post('/seed', {
    account: ascoraTenantOf(organisation).companyCode,
    customers: 1,
    jobs: 0,
    invoices: 0,
    seed: 9,
    firstNumber: 900,
    dirt: { customers: { MISSING_ID: 1 } },
  });
}

function notesOf(page: Page): Locator {
  return page.getByRole('status').or(page.getByRole('alert'));
}

test.describe('overview', () => {
  test.use({ expectedErrors: UPSTREAM });

  test('organisation with nothing connected is told what to do next', async ({ page, signIn }) => {
    await signIn(page);

    await expect(page.getByRole('heading', { name: 'Nothing is connected yet' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Connect Ascora' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Set up PXC' }).click();
    await expect(page).toHaveURL(/\/integrations\/pxc\/setup$/);
  });

  test('viewer of an organisation with nothing connected is told who can', async ({ page, signIn }) => {
    await signIn(page, { role: 'viewer' });

    await expect(page.getByText('An administrator of your organisation can connect it.')).toHaveCount(2);
    await expect(page.getByRole('link', { name: 'Set up PXC' })).toHaveCount(0);
  });

  test('both connections are shown with their freshness, counts and last runs', async ({
    page,
    signIn,
    organisation,
    connections,
  }) => {
    await connections.pollPxc(organisation, { orders: 40 });
    await connections.connectAscora(organisation, { customers: 12, jobs: 20, invoices: 8 });
    await connections.syncAscora(organisation);
    await signIn(page);

    const pxc = section(page, 'PXC');
    await expect(pxc.getByText('Not tested').or(pxc.getByText('Connected'))).toBeVisible();
    await expect(pxc.getByText('Last 1 run')).toBeVisible();
    await expect(pxc.getByText('1 completed, 0 failed')).toBeVisible();
    const ascora = section(page, 'Ascora');
    await expect(ascora.getByText('Connected')).toBeVisible();
    await expect(ascora.getByText('12', { exact: true })).toBeVisible();
    await expect(ascora.getByText('20', { exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  test('refused token and a record set aside need a person, each with the page that solves it', async ({
    page,
    signIn,
    organisation,
    connections,
    ascoraSimulator,
  }) => {
    await connections.connectAscora(organisation);
    await addFlaw(ascoraSimulator, organisation);
    await connections.syncAscora(organisation);
    // Somebody has withdrawn the key in Ascora.
    await ascoraSimulator.fault(
      organisation,
      { endpoint: 'CUSTOMERS', times: -1 },
      { kind: 'status', code: 401 },
    );
    await signIn(page, { path: '/integrations' });
    await section(page, 'Ascora').getByRole('button', { name: 'Test connection' }).click();
    await expect(page.getByText('The connection does not work')).toBeVisible({ timeout: 40_000 });
    await page.getByRole('link', { name: 'Overview' }).click();

    const list = page.getByRole('list', { name: 'What needs a person' });
    await expect(list.getByText('Ascora refuses the API token')).toBeVisible();
    await expect(list.getByText('1 record set aside')).toBeVisible();
    await expectAccessible(page);

    await list.getByRole('link', { name: 'Review' }).click();
    await expect(page.getByRole('tab', { name: /Quarantine/, selected: true })).toBeVisible();
    await expect(row(page, 'Customer without an id')).toContainText('has no id');
    await page.goBack();
    await list.getByRole('link', { name: 'Open connection' }).first().click();
    await expect(page).toHaveURL(/\/integrations\/ascora\/setup$/);
  });
});

test.describe('sync monitor', () => {
  test('sync that is started here shows its progress and its end', async ({
    page,
    signIn,
    organisation,
    connections,
    ascoraSimulator,
  }) => {
    await connections.connectAscora(organisation, { customers: 12, jobs: 20, invoices: 8 });
    const gate = `operations-${organisation}`;
    await ascoraSimulator.fault(organisation, { endpoint: 'JOBS' }, { kind: 'gate', name: gate });
    await signIn(page, { path: '/monitor' });

    await page.getByRole('button', { name: 'Sync all' }).click();

    const run = section(page, 'Under way').getByRole('group', { name: /^Ascora run/ });
    await expect(run.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^(3|4)\d$/);
    await expect(run.getByText('Completed')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Customers' })).toBeDisabled();

    await ascoraSimulator.release(gate);
    await expect(page.getByText('Customers: 12 up to date')).toBeVisible();
    await expect(page.getByText('Jobs: 20 up to date')).toBeVisible();
    await expect(section(page, 'Under way').getByText('Nothing runs at the moment.')).toBeVisible();
    await expect(page.getByRole('table', { name: 'Ascora runs' }).getByText('Completed')).toBeVisible();
    await expectAccessible(page);
  });

  test('run under way can be cancelled', async ({
    page,
    signIn,
    organisation,
    connections,
    ascoraSimulator,
  }) => {
    await connections.connectAscora(organisation);
    const gate = `cancel-${organisation}`;
    await ascoraSimulator.fault(organisation, { endpoint: 'CUSTOMERS' }, { kind: 'gate', name: gate });
    await signIn(page, { path: '/monitor' });

    await page.getByRole('button', { name: 'Customers' }).click();
    await page.getByRole('button', { name: 'Cancel run' }).click();
    await page.getByRole('button', { name: 'Cancel the run' }).click();
    await ascoraSimulator.release(gate);

    await expect(page.getByRole('table', { name: 'Ascora runs' }).getByText('Cancelled')).toBeVisible();
  });

  test('workflow of PXC is run from here, and its run is listed', async ({
    page,
    signIn,
    organisation,
    connections,
  }) => {
    const { id } = await connections.connectPxc(organisation, { orders: 20 });
    const workflow = await connections.hourlyWorkflow(organisation, id);
    await signIn(page, { path: '/monitor' });

    await page.getByRole('button', { name: 'Run a workflow' }).click();
    await page.getByRole('menuitem', { name: workflow.name }).click();

    const runs = page.getByRole('table', { name: 'PXC runs' });
    await expect(runs.getByText('Completed')).toBeVisible();
    await expect(runs.getByText('A person')).toBeVisible();
    await page.getByRole('tab', { name: 'PXC activity' }).click();
    await expect(page.getByRole('table', { name: 'PXC activity' }).getByRole('row')).not.toHaveCount(1);
    await expectAccessible(page);
  });

  test('record set aside is retried, which tells that it still is none, and ignored', async ({
    page,
    signIn,
    organisation,
    connections,
    ascoraSimulator,
  }) => {
    await connections.connectAscora(organisation);
    await addFlaw(ascoraSimulator, organisation);
    await connections.syncAscora(organisation);
    await signIn(page, { path: '/monitor?tab=quarantine' });

    await expect(page.getByRole('button', { name: 'Retry failed (1)' })).toBeEnabled();
    await page.getByRole('button', { name: 'Retry Customer without an id' }).click();
    await expect(notesOf(page).getByText('Still set aside')).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Ignore Customer without an id' }).click();
    await page.getByRole('button', { name: 'Ignore', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Nothing is set aside' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Retry failed (0)' })).toBeDisabled();
  });

  test('log is filtered, and an entry is shown in full', async ({
    page,
    signIn,
    organisation,
    connections,
  }) => {
    await connections.connectAscora(organisation);
    await connections.syncAscora(organisation);
    await signIn(page, { path: '/monitor?tab=log' });

    const log = page.getByRole('table', { name: 'Log' });
    await expect(log.getByRole('row')).toHaveCount(5);
    await page.getByRole('textbox', { name: 'Resource' }).click();
    await page.getByRole('option', { name: 'Invoice', exact: true }).click();
    await expect(log.getByRole('row')).toHaveCount(2);
    await expect(page).toHaveURL(/resource=invoice/);

    await log.getByRole('button', { name: /^Details/ }).click();
    await expect(page.getByRole('region', { name: 'Entry as JSON' })).toContainText(
      '"resourceType": "invoice"',
    );
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Failed' }).click();
    await expect(page.getByText('No entry matches these filters.', { exact: false })).toBeVisible();
  });

  test('write that nobody knows the outcome of is found, explained and confirmed', async ({
    page,
    signIn,
    organisation,
    connections,
    ascoraSimulator,
    api,
  }) => {
    await connections.connectAscora(organisation);
    await connections.syncAscora(organisation);
    const ascora = await api();
    const base = `/api/organizations/${organisation}/ascora`;
    const { data } = await ascora.get<{ data: { jobs: { id: string }[] } }>(`${base}/jobs?limit=1`);
    await ascoraSimulator.fault(organisation, { endpoint: 'ADD_NOTE' }, { kind: 'reset', processed: true });
    await ascora.post(`${base}/jobs/${data.jobs[0]?.id}/notes`, { note: 'Call first' });
    await signIn(page);

    const list = page.getByRole('list', { name: 'What needs a person' });
    await expect(list.getByText('1 write with an unknown outcome')).toBeVisible();
    await list.getByRole('link', { name: 'Review writes' }).click();
    await page.getByRole('button', { name: /^Job note/ }).click();
    const details = page.getByRole('dialog', { name: /^Job note/ });
    await expect(details.getByText('Look for it in Ascora', { exact: false })).toBeVisible();
    await expect(details.getByRole('region', { name: 'What is sent' })).toContainText('Call first');
    await expectAccessible(page);
    await details.getByRole('button', { name: 'It is in Ascora' }).click();
    await page.getByRole('button', { name: 'Yes, it is there' }).click();

    await expect(page.getByRole('heading', { name: 'No write is unknown' })).toBeVisible();
    const { notes } = await ascoraSimulator.written<{ notes: unknown[] }>(organisation);
    expect(notes).toHaveLength(1);
  });

  test('viewer sees all of it and can start and decide nothing', async ({
    page,
    signIn,
    organisation,
    connections,
    ascoraSimulator,
  }) => {
    await connections.connectAscora(organisation);
    await addFlaw(ascoraSimulator, organisation);
    await connections.syncAscora(organisation);
    await signIn(page, { role: 'viewer', path: '/monitor?tab=quarantine' });

    await expect(row(page, 'Customer without an id')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Retry/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Sync all' })).toHaveCount(0);
  });

  test.describe('while Ascora is down', () => {
    test.use({ expectedErrors: UPSTREAM });

    test('a stream that failed says why, and can be retried', async ({
      page,
      signIn,
      organisation,
      connections,
      ascoraSimulator,
    }) => {
      await connections.connectAscora(organisation);
      await ascoraSimulator.fault(
        organisation,
        { endpoint: 'CUSTOMERS', times: 1 },
        { kind: 'html', code: 200 },
      );
      await signIn(page, { path: '/monitor' });

      await page.getByRole('button', { name: 'Customers' }).click();
      await expect(notesOf(page).getByText('Not all of it worked')).toBeVisible({ timeout: 60_000 });
      await page
        .getByRole('button', { name: /^Run \d+$/ })
        .first()
        .click();
      await expect(page.getByRole('dialog').getByText('Failed').first()).toBeVisible();
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: 'Retry failed (1)' }).click();
      await expect(page.getByText('Retried: 12 up to date')).toBeVisible({ timeout: 60_000 });
    });
  });
});

test.describe('integrations', () => {
  test('credentials that were merely saved are not active until a test succeeded', async ({
    page,
    signIn,
    organisation,
    connections,
  }) => {
    await connections.connectPxc(organisation);
    await signIn(page, { path: '/integrations' });

    await expect(page.getByRole('tab', { name: 'Active (0)' })).toBeVisible();
    const pxc = section(page, 'PXC');
    await expect(pxc.getByText('Not tested')).toBeVisible();
    await pxc.getByRole('button', { name: 'Test connection' }).click();

    await expect(page.getByRole('tab', { name: 'Active (1)' })).toBeVisible();
    await page.getByRole('tab', { name: 'Active (1)' }).click();
    await expect(section(page, 'PXC').getByText('Connected')).toBeVisible();
    await expectAccessible(page);
    await section(page, 'PXC').getByRole('link', { name: 'Manage' }).click();
    await expect(page).toHaveURL(/\/integrations\/pxc\/setup$/);
  });

  test('refused credentials are told though the answer is a 200', async ({
    page,
    signIn,
    organisation,
    connections,
    pxcSimulator,
  }) => {
    await connections.connectPxc(organisation);
    await pxcSimulator.fault(organisation, { endpoint: 'TOKEN', times: -1 }, { kind: 'status', code: 401 });
    await signIn(page, { path: '/integrations' });

    await section(page, 'PXC').getByRole('button', { name: 'Test connection' }).click();
    await expect(page.getByText('Credentials refused')).toBeVisible();
    await expect(page.getByText('The connection works')).toHaveCount(0);
  });

  test('capabilities show actions, triggers and what has happened', async ({
    page,
    signIn,
    organisation,
    connections,
  }) => {
    await connections.connectPxc(organisation);
    await connections.connectAscora(organisation);
    await signIn(page, { path: '/integrations?tab=available' });

    await section(page, 'PXC').getByRole('button', { name: 'View capabilities' }).click();
    await page.getByRole('button', { name: 'Import catalogue' }).click();
    await expect(page.getByRole('list', { name: 'Actions' }).getByRole('listitem')).toHaveCount(3);
    await page.getByRole('tab', { name: 'Triggers' }).click();
    await expect(page.getByText('PXC starts nothing by itself')).toBeVisible();
    await page.getByRole('tab', { name: 'Activity' }).click();
    await expect(page.getByRole('list', { name: 'Activity' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');

    await page.getByRole('tab', { name: /^Active/ }).click();
    await section(page, 'Ascora').getByRole('button', { name: 'View capabilities' }).click();
    await page.getByRole('tab', { name: 'Triggers' }).click();
    await expect(page.getByText('Not subscribed')).toHaveCount(6);
  });

  test('administrator disables PXC, and a viewer can’t', async ({
    page,
    signIn,
    organisation,
    connections,
    api,
  }) => {
    await connections.connectPxc(organisation);
    await signIn(page, { path: '/integrations' });

    await section(page, 'PXC').getByRole('switch', { name: 'Enabled' }).click();
    await page.getByRole('button', { name: 'Disable' }).click();
    await expect(section(page, 'PXC').getByRole('switch', { name: 'Enabled' })).not.toBeChecked();
    const services = await api();
    await expect.poll(() => services.get('/api/integrations')).toMatchObject([{ isEnabled: false }]);

    await page.goto('about:blank');
    await signIn(page, { role: 'viewer', path: '/integrations' });
    await expect(section(page, 'PXC').getByRole('switch', { name: 'Enabled' })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Test connection' })).toHaveCount(0);
  });

  test.describe('while Ascora is down', () => {
    test.use({ expectedErrors: UPSTREAM });

    test('a test says so in place', async ({ page, signIn, organisation, connections, ascoraSimulator }) => {
      await connections.connectAscora(organisation);
      await ascoraSimulator.fault(
        organisation,
        { endpoint: 'CUSTOMERS', times: -1 },
        { kind: 'status', code: 500 },
      );
      await signIn(page, { path: '/integrations' });

      await section(page, 'Ascora').getByRole('button', { name: 'Test connection' }).click();
      await expect(page.getByText('The connection does not work')).toBeVisible({ timeout: 40_000 });
      await expect(section(page, 'Ascora').getByText('Error', { exact: true })).toBeVisible();
    });
  });
});

test.describe('data', () => {
  test('export is a file with all that the mirror holds', async ({
    page,
    signIn,
    organisation,
    connections,
  }) => {
    await connections.connectAscora(organisation, { customers: 12, jobs: 20, invoices: 8 });
    await connections.syncAscora(organisation);
    await signIn(page, { role: 'viewer', path: '/data' });

    await expect(page.getByRole('tab', { name: 'Import' })).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'Records' }).click();
    await page.getByRole('option', { name: 'Jobs' }).click();
    await page.getByText('JSON', { exact: true }).click();
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download 20 records' }).click();
    const file = await started;

    expect(file.suggestedFilename()).toMatch(/^jobs-.*\.json$/);
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toHaveLength(20);
  });

  test('import is checked first, a wrong row is named by its line, and the others are created', async ({
    page,
    signIn,
    organisation,
    connections,
    ascoraSimulator,
  }) => {
    await connections.connectAscora(organisation, { customers: 1, jobs: 0, invoices: 0 });
    await connections.syncAscora(organisation);
    await signIn(page, { path: '/data?tab=import' });

    await page.locator('input[type=file]').setInputFiles({
      name: 'customers.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'firstName,lastName,email\nMia,Tran,mia@example.test\nLee,Wrong,no-address\nAda,Hill,ada@example.test\n',
      ),
    });
    await page.getByRole('button', { name: 'Check the file' }).click();
    const errors = page.getByRole('table', { name: 'Errors by line' });
    await expect(errors.getByRole('row', { name: /^3 email must be an e-mail address$/ })).toBeVisible();
    expect(await ascoraSimulator.records(organisation, 'customers')).toHaveLength(1);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await page.getByRole('button', { name: 'Import the others' }).click();
    await expect(page.getByRole('heading', { name: 'The import is done' })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('2 writes done in Ascora', { exact: false })).toBeVisible();
    expect(await ascoraSimulator.records(organisation, 'customers')).toHaveLength(3);

    // The address leads back to it.
    const address = new URL(page.url());
    await page.goto('about:blank');
    await signIn(page, { path: address.pathname + address.search });
    await expect(page.getByRole('heading', { name: 'The import is done' })).toBeVisible();
    await expect(page.getByRole('progressbar', { name: 'Progress of the import' })).toHaveAttribute(
      'aria-valuenow',
      '100',
    );
  });

  test('file that can’t be read says what is wrong', async ({ page, signIn, organisation, connections }) => {
    await connections.connectAscora(organisation);
    await signIn(page, { path: '/data?tab=import' });

    await page.locator('input[type=file]').setInputFiles({
      name: 'customers.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('firstName,shoeSize\nMia,39\n'),
    });
    await page.getByRole('button', { name: 'Check the file' }).click();

    await expect(page.getByRole('alert')).toContainText('shoeSize');
  });

  test('batch tells what became of each item', async ({ page, signIn, organisation, connections }) => {
    await connections.connectAscora(organisation);
    await connections.syncAscora(organisation);
    await signIn(page, { path: '/data?tab=batch' });

    const items = page.getByRole('textbox', { name: 'Items' });
    await items.fill('email\nmia@example.test,too,many');
    await expect(page.getByText('Line 2:', { exact: false })).toBeVisible();
    await items.fill('itemId,firstName,email\nfirst,Mia,mia@example.test\nsecond,Lee,no-address');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Run 2 items' }).click();

    const results = page.getByRole('table', { name: 'Results' });
    await expect(results.getByRole('row').nth(1)).toContainText('second');
    await expect(results.getByRole('row').nth(1)).toContainText('Failed');
    await expect(results.getByRole('row').nth(2)).toContainText('Done', { timeout: 40_000 });
  });
});
