import { expect, expectAccessible, test } from './fixtures';

test('objective and Key Result are made, and progress is reported by hand', async ({ page, signIn }) => {
  await signIn(page, { role: 'operator', path: '/key-results' });
  await expect(page.getByText('No Key Results yet')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'New' }).first().click();
  await page.getByRole('menuitem', { name: 'Objective' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Create objective' }).click();
  await expect(page.getByText('Give it a title.')).toBeVisible();
  await page.getByLabel('Title').fill('Deliver on time');
  await page.getByRole('button', { name: 'Create objective' }).click();
  await expect(page.getByRole('heading', { name: 'Deliver on time' })).toBeVisible();
  await page.getByRole('button', { name: 'New' }).first().click();
  await page.getByRole('menuitem', { name: 'Key Result' }).click();
  await page.getByLabel('Title').fill('Orders delivered');
  await page.getByRole('textbox', { name: 'Objective' }).click();
  await page.getByRole('option', { name: 'Deliver on time' }).click();
  await page.getByLabel('Target value').fill('80');
  await page.getByRole('button', { name: 'Create Key Result' }).click();
  await page.getByRole('link', { name: 'Orders delivered' }).click();
  await page.getByRole('button', { name: 'Report progress' }).click();
  await page.getByLabel('New value').fill('1.234');
  await page.getByRole('dialog').getByRole('button', { name: 'Report progress' }).click();
  await expect(page.getByText('Give a number with at most two decimals')).toBeVisible();
  await page.getByLabel('New value').fill('20');
  await page.getByLabel('Notes').fill('Counted by hand');
  await page.getByRole('dialog').getByRole('button', { name: 'Report progress' }).click();

  await expect(page.getByText('25 %')).toBeVisible();
  const values = page.getByRole('table', { name: 'Values' });
  await expect(values.getByRole('row', { name: /20.*Reported by a person.*Counted by hand/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /Orders delivered over time/ })).toBeVisible();
  await expectAccessible(page);
});

test('history leads to the run and the rule behind each value', async ({
  page,
  signIn,
  organisation,
  connections,
  api,
}) => {
  const { run, workflow } = await connections.pollPxc(organisation, { orders: 30 });
  const keyResults = await (await api()).get<{ id: number; title: string }[]>('/api/strategy/key-results');
  const provide = keyResults.find(({ title }) => title.includes('Provide'));
  await signIn(page, { role: 'viewer', path: `/key-results/${provide?.id}` });

  const row = page
    .getByRole('table', { name: 'Values' })
    .getByRole('row', { name: new RegExp(workflow.name) });
  await expect(row).toContainText(/provide by default/);
  await expect(page.getByRole('button', { name: 'Report progress' })).toHaveCount(0);
  await row.getByRole('link', { name: `Run ${run.id}` }).click();

  await expect(page.getByRole('heading', { level: 1, name: `Run ${run.id}` })).toBeVisible();
});

test('Key Result gets another title and status', async ({ page, signIn, api }) => {
  const made = await (await api()).post<{ id: number }>('/api/strategy/key-results', { title: 'Old title' });
  await signIn(page, { role: 'operator', path: `/key-results/${made.id}` });

  await page.getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit Key Result' });
  await dialog.getByLabel('Title').fill('New title');
  await dialog.getByRole('textbox', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'At Risk' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'New title' })).toBeVisible();
  await expect(page.getByRole('main').getByText('At Risk')).toBeVisible();
});
