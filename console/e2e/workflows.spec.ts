import type { Page } from '@playwright/test';
import { tokenOf } from './api';
import { expect, expectAccessible, test } from './fixtures';

function step(page: Page, name: string | RegExp) {
  return page.getByRole('main').getByRole('listitem', { name });
}

async function addStep(page: Page, kind: string) {
  await page.getByRole('button', { name: 'Add a step' }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${kind}`) }).click();
}

async function chooseVariable(page: Page, field: string, variable: string) {
  await page.getByRole('button', { name: `Insert a variable: ${field}` }).click();
  await page.getByPlaceholder('Search variables').fill(variable);
  await page.getByRole('option', { name: variable, exact: true }).click();
}

test('template makes the hourly workflow, and its run moves the Key Results step by step', async ({
  page,
  signIn,
  organisation,
  connections,
  pxcSimulator,
  api,
}) => {
  await connections.connectPxc(organisation);
  await pxcSimulator.fault(
    organisation,
    { endpoint: 'LIST', times: 1 },
    { kind: 'gate', name: organisation },
  );
  await signIn(page, { role: 'operator', path: '/workflows' });
  await expect(page.getByText('No workflows yet')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('main').getByRole('button', { name: 'From a template' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Workflow from a template' });
  await expect(dialog.getByLabel('PXC Provide orders today')).toHaveValue('Create it');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Make workflow' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'PXC Order Polling - Hourly' })).toBeVisible();
  await page.getByRole('button', { name: 'Run now' }).click();

  await expect(step(page, 'Step 1, Authenticate with PXC: Done')).toBeVisible();
  await expect(step(page, 'Step 2, Fetch orders: Running')).toBeVisible();
  await expect(step(page, 'Step 4, Update Key Results: To come')).toBeVisible();
  await pxcSimulator.release(organisation);
  await expect(step(page, 'Step 4, Update Key Results: Done')).toBeVisible();
  await expect(step(page, 'Step 5, Log activity: Done')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Key Results' }).click();
  const keyResults = await (
    await api()
  ).get<{ title: string; currentValue: string }[]>('/api/strategy/key-results');
  expect(keyResults.some(({ currentValue }) => Number(currentValue) > 0)).toBe(true);
  for (const { title, currentValue } of keyResults) {
    const row = page.getByRole('row', { name: new RegExp(title) });
    await expect(row.getByRole('cell').nth(1)).toHaveText(String(Number(currentValue)));
  }
});

test('template takes Key Results that are there', async ({
  page,
  signIn,
  organisation,
  connections,
  api,
}) => {
  await connections.connectPxc(organisation);
  const service = await api();
  await service.post('/api/strategy/key-results', { title: 'Failures of the day' });
  await signIn(page, { role: 'operator', path: '/workflows' });

  await page.getByRole('main').getByRole('button', { name: 'From a template' }).first().click();
  await page.getByRole('radio', { name: 'PXC Hourly Order Sync' }).click();
  await page.getByRole('textbox', { name: 'PXC Failed Orders' }).click();
  await page.getByRole('option', { name: 'Failures of the day' }).click();
  await page.getByRole('button', { name: 'Make workflow' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'PXC Hourly Order Sync' })).toBeVisible();
  await expect(step(page, 'Step 4: Update failed orders')).toContainText('Failures of the day');
});

test('template asks for a connection first', async ({ page, signIn }) => {
  await signIn(page, { role: 'operator', path: '/workflows' });

  await page.getByRole('main').getByRole('button', { name: 'From a template' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Connect PXC' }).click();

  await expect(page).toHaveURL(/\/integrations\/pxc\/setup$/);
});

test('workflow is built from forms with a condition and a wait, and runs so', async ({
  page,
  signIn,
  organisation,
  connections,
}) => {
  await connections.connectPxc(organisation);
  await signIn(page, { role: 'operator', path: '/workflows/new' });

  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Tell of orders');
  await addStep(page, 'Fetch orders');
  await addStep(page, 'Condition');
  const condition = step(page, 'Step 2: Condition');
  await chooseVariable(page, 'Left', 'ordersData.todayOrders');
  await condition.getByRole('textbox', { name: 'Comparison' }).click();
  await page.getByRole('option', { name: 'is greater than or equal to' }).click();
  await condition.getByRole('textbox', { name: 'Right' }).fill('0');
  await addStep(page, 'Wait');
  await step(page, 'Step 3: Wait').getByLabel('Wait for').fill('0.2');
  await addStep(page, 'Log event');
  await chooseVariable(page, 'Message', 'ordersData.todayOrders');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make workflow' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tell of orders' })).toBeVisible();
  await expect(step(page, 'Step 3: Wait')).toContainText('200 ms');
  await page.getByRole('button', { name: 'Run now' }).click();

  await expect(step(page, 'Step 2, Condition: Done')).toContainText('True');
  await expect(step(page, 'Step 4, Log event: Done')).toContainText(/^4\. Log event.*\d/);
});

test('refused definition tells it at its step', async ({ page, signIn, organisation, connections }) => {
  await connections.connectPxc(organisation);
  await signIn(page, { role: 'operator', path: '/workflows/new' });
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Half done');
  await addStep(page, 'Log event');
  await addStep(page, 'Update strategy');

  await page.getByRole('button', { name: 'Make workflow' }).click();

  const refused = step(page, 'Step 2: Update Key Results');
  await expect(refused.getByRole('alert')).toContainText('updates.0.targetId is required');
  await expect(refused.getByRole('textbox', { name: 'Value', exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await expect(step(page, 'Step 1: Log event').getByRole('alert')).toHaveCount(0);
  await expectAccessible(page);
});

test('step that moves before what it needs says so', async ({ page, signIn, organisation, connections }) => {
  const { id } = await connections.connectPxc(organisation);
  const workflow = await connections.hourlyWorkflow(organisation, id);
  await signIn(page, { role: 'operator', path: `/workflows/${workflow.id}` });

  await page.getByRole('button', { name: 'Move up: Categorise orders' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Categorise orders is now step 2 of 5.')).toBeAttached();
  await page.getByRole('button', { name: 'Move down: Categorise orders' }).press('Enter');
  await page.getByRole('button', { name: 'Move down: Categorise orders' }).press('Enter');

  await expect(step(page, 'Step 3: Update Key Results').getByRole('note')).toContainText(
    '{{categories.newBuildCount}} is set by no step before this one',
  );
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(step(page, 'Step 3: Categorise orders')).toBeVisible();
});

test('steps can be written as JSON', async ({ page, signIn, organisation, connections, api }) => {
  const { id } = await connections.connectPxc(organisation);
  const workflow = await connections.hourlyWorkflow(organisation, id);
  await signIn(page, { role: 'operator', path: `/workflows/${workflow.id}` });

  await page.getByText('JSON', { exact: true }).click();
  const json = page.getByLabel('Steps as JSON');
  await json.fill('[{"type": "wait",');
  await expect(page.getByText('This is not JSON')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await json.fill('[{"id": "w", "type": "wait", "name": "Breath", "config": {"duration": 90000}}]');
  await page.getByText('Forms', { exact: true }).click();
  await expect(step(page, 'Step 1: Breath')).toContainText('1 min 30 s');
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const stored = await (
    await api()
  ).get<{ workflowDefinition: unknown[] }>(`/api/agents/workflows/${workflow.id}`);
  expect(stored.workflowDefinition).toEqual([
    { id: 'w', type: 'wait', name: 'Breath', config: { duration: 90000 } },
  ]);
});

test('schedule is told in words and can be paused', async ({ page, signIn, organisation, connections }) => {
  const { id } = await connections.connectPxc(organisation);
  const workflow = await connections.hourlyWorkflow(organisation, id);
  await signIn(page, { role: 'operator', path: `/workflows/${workflow.id}` });

  await page.getByLabel('Cron expression').fill('30 8 * * 1-5');
  await expect(page.getByText('At 08:30, Monday through Friday')).toBeVisible();
  await expect(page.getByText(/08:30$/)).toHaveCount(5);
  await page.getByLabel('Cron expression').fill('30 8 * *');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Write minute, hour, day, month and weekday.')).toBeVisible();
  await page.getByLabel('Cron expression').fill('30 8 * * 1-5');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Schedule' }).click();
  await expect(page.getByRole('heading', { name: 'At 08:30, Monday through Friday' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('switch', { name: 'Active' }).click();

  await expect(page.getByRole('switch', { name: 'Active' })).not.toBeChecked();
  await expect(page.getByText('not planned')).toBeVisible();
});

test('what is not saved is not left without a question', async ({
  page,
  signIn,
  organisation,
  connections,
}) => {
  const { id } = await connections.connectPxc(organisation);
  const workflow = await connections.hourlyWorkflow(organisation, id);
  await signIn(page, { role: 'operator', path: `/workflows/${workflow.id}` });

  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Another name');
  await page.getByRole('link', { name: 'Runs', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Another name');
  await page.getByRole('link', { name: 'Runs', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Runs' })).toBeVisible();
});

test('session that ends in mid-edit loses nothing', async ({
  page,
  signIn,
  demo,
  organisation,
  connections,
}) => {
  const { id } = await connections.connectPxc(organisation);
  const workflow = await connections.hourlyWorkflow(organisation, id);
  await signIn(page, { role: 'operator', path: `/workflows/${workflow.id}` });
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Renamed in time');
  await page.route('**/api/**', (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer ended' } }),
  );

  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await expect(dialog).toBeVisible();
  await page.unroute('**/api/**');
  await dialog.getByLabel('Access token').fill(await tokenOf(demo, organisation, 'operator'));
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Renamed in time');
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Renamed in time' })).toBeVisible();
});

test('viewer sees workflows and changes nothing', async ({ page, signIn, organisation, connections }) => {
  const { id } = await connections.connectPxc(organisation);
  const workflow = await connections.hourlyWorkflow(organisation, id);
  await signIn(page, { role: 'viewer', path: '/workflows' });

  await expect(page.getByRole('switch', { name: `${workflow.name} is enabled` })).toBeDisabled();
  await expect(page.getByRole('button', { name: /Run .* now/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'From a template' })).toHaveCount(0);
  await page.getByRole('link', { name: workflow.name }).click();
  await expect(page.getByText('PXC Provide orders today = {{categories.provideCount}}')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run now' })).toHaveCount(0);
  await expectAccessible(page);
});

test('viewer is told who makes workflows', async ({ page, signIn }) => {
  await signIn(page, { role: 'viewer', path: '/workflows/new' });

  await expect(page.getByText('Only operators make workflows')).toBeVisible();
});

test('workflow is switched off in the list, and deleted after a warning', async ({
  page,
  signIn,
  organisation,
  connections,
}) => {
  const { id } = await connections.connectPxc(organisation);
  const { name } = await connections.hourlyWorkflow(organisation, id);
  await signIn(page, { role: 'operator', path: '/workflows' });

  await page.getByRole('switch', { name: `${name} is enabled` }).press('Space');
  await expect(page.getByRole('row', { name }).getByText('disabled')).toBeVisible();
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete workflow' }).click();
  await expect(page.getByRole('dialog')).toContainText('can’t be undone');
  await page.getByRole('button', { name: 'Delete workflow' }).click();

  await expect(page.getByText('No workflows yet')).toBeVisible();
});
