import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';

function step(page: Page, name: string | RegExp) {
  return page.getByRole('list', { name: 'Steps of the run' }).getByRole('listitem', { name });
}

test('list of runs says what to do while it is empty', async ({ page, signIn }) => {
  await signIn(page, { role: 'viewer', path: '/runs' });

  await expect(page.getByText('No runs yet')).toBeVisible();
  await expectAccessible(page);
});

test('run tells its counts, its steps and what moved', async ({
  page,
  signIn,
  organisation,
  connections,
}) => {
  const { run, workflow } = await connections.pollPxc(organisation, { orders: 25 });
  await signIn(page, { role: 'viewer', path: '/runs' });

  await expect(page.getByRole('row', { name: new RegExp(`Run ${run.id}.*${workflow.name}`) })).toBeVisible();
  await page.getByRole('link', { name: `Run ${run.id}`, exact: true }).click();
  await expect(page.getByText('5 of 5 done')).toBeVisible();
  await step(page, /^Step 4/)
    .getByRole('button')
    .click();
  await expect(page.getByRole('region', { name: 'Output of step 4' })).toContainText('"updated": true');
  await expect(page.getByRole('button', { name: 'Cancel run' })).toHaveCount(0);
  await expectAccessible(page);
  await step(page, /^Step 4/)
    .getByRole('link', { name: 'PXC Provide orders today' })
    .click();

  await expect(page.getByRole('heading', { level: 1, name: 'PXC Provide orders today' })).toBeVisible();
});

test('runs are narrowed by how they ended, and the address keeps it', async ({
  page,
  signIn,
  organisation,
  connections,
}) => {
  const { run } = await connections.pollPxc(organisation, { orders: 3 });
  const row = page.getByRole('link', { name: `Run ${run.id}`, exact: true });
  await signIn(page, { role: 'viewer', path: '/runs' });
  await expect(row).toBeVisible();

  const status = page.getByRole('textbox', { name: 'Status' });
  await status.click();
  await page.getByRole('option', { name: 'Failed' }).click();

  await expect(page.getByText('No run has this status')).toBeVisible();
  await expect(page).toHaveURL(/status=failed/);
  await status.click();
  await page.getByRole('option', { name: 'Any status' }).click();
  await expect(row).toBeVisible();
});

test('run that waits for a slow upstream is cancelled', async ({
  page,
  signIn,
  organisation,
  connections,
  pxcSimulator,
}) => {
  const { id } = await connections.connectPxc(organisation);
  const workflow = await connections.hourlyWorkflow(organisation, id);
  await pxcSimulator.fault(
    organisation,
    { endpoint: 'LIST', times: 1 },
    { kind: 'gate', name: organisation },
  );
  await signIn(page, { role: 'operator', path: '/workflows' });

  await page.getByRole('button', { name: `Run ${workflow.name} now` }).click();
  await expect(step(page, 'Step 2, Fetch orders: Running')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel run' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel run' }).click();
  await expect(page.getByRole('button', { name: 'Cancelling…' })).toBeVisible();
  await pxcSimulator.release(organisation);

  await expect(page.getByText('Cancelled', { exact: true })).toBeVisible();
  await expect(step(page, 'Step 3, Categorise orders: Not reached')).toBeVisible();
  await expect(page.getByRole('button', { name: /Cancel/ })).toHaveCount(0);
});

test('refused credentials fail the run with advice', async ({
  page,
  signIn,
  organisation,
  connections,
  pxcSimulator,
}) => {
  const { id } = await connections.connectPxc(organisation);
  const workflow = await connections.hourlyWorkflow(organisation, id);
  await pxcSimulator.fault(organisation, { endpoint: 'TOKEN', times: -1 }, { kind: 'status', code: 401 });
  const run = await connections.execute(organisation, workflow.id);
  await signIn(page, { role: 'operator', path: `/runs/${run.id}` });

  await expect(page.getByRole('alert').first()).toContainText('Failed');
  await expect(step(page, 'Step 1, Authenticate with PXC: Failed')).toBeVisible();
  await expect(step(page, 'Step 2, Fetch orders: Not reached')).toBeVisible();
  await expectAccessible(page);
});

test('run that upstream asked to come back later says until when', async ({
  page,
  signIn,
  organisation,
  connections,
  pxcSimulator,
  api,
}) => {
  const { id } = await connections.connectPxc(organisation);
  const workflow = await connections.hourlyWorkflow(organisation, id);
  await pxcSimulator.fault(
    organisation,
    { endpoint: 'LIST', times: 1 },
    { kind: 'status', code: 429, retryAfter: '3600' },
  );
  const service = await api();
  const { runId } = await service.post<{ runId: number }>(`/api/agents/workflows/${workflow.id}/execute`);
  await signIn(page, { role: 'operator', path: `/runs/${runId}` });

  await expect(page.getByText('Waiting for upstream')).toBeVisible();
  await expect(page.getByText(/It goes on in an hour/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel run' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel run' }).click();

  await expect(page.getByText('Cancelled', { exact: true })).toBeVisible();
});

test('runs of one workflow are shown by its name', async ({ page, signIn, organisation, connections }) => {
  const { integration, run } = await connections.pollPxc(organisation, { orders: 5 });
  const other = await connections.hourlyWorkflow(organisation, integration.id);
  await signIn(page, { role: 'viewer', path: `/runs?workflow=${other.id}` });

  await expect(page.getByText('No runs yet')).toBeVisible();
  await page.getByRole('textbox', { name: 'Workflow' }).click();
  await page.getByRole('option', { name: 'All workflows' }).click();

  await expect(page.getByRole('link', { name: `Run ${run.id}`, exact: true })).toBeVisible();
});
