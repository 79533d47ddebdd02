import { expect, expectAccessible, test } from './fixtures';

const PATH = '/categories';

test('a rule is changed after a preview, and the stored orders follow', async ({
  page,
  organisation,
  signIn,
  connections,
  api,
}) => {
  await connections.pollPxc(organisation, { orders: 150 });
  await signIn(page, { path: PATH });
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText(/All [\d,]+ stored orders are in the category/);
  await expectAccessible(page);

  await page.getByRole('button', { name: /^Something is modified/ }).click();
  await page.getByRole('textbox', { name: 'Category' }).click();
  await page.getByRole('option', { name: 'Unclassified' }).click();
  await expect(preview.getByRole('table', { name: 'What would move' })).toContainText(/Modify.*Unclassified/);
  await expectAccessible(page);
  const client = await api();
  expect(await client.get('/api/pxc/categorisation')).toMatchObject({ isDefault: true });

  await page.getByRole('button', { name: 'Save rules' }).click();
  await expect(page.getByText('Rules of your own')).toBeVisible();
  await page.getByRole('button', { name: /^Recategorise \d+ orders? now/ }).click();
  await expect(preview).toContainText(/All [\d,]+ stored orders are in the category/);
  expect(await client.get('/api/pxc/orders?category=modify')).toMatchObject({ total: 0 });

  await page.getByRole('button', { name: 'Back to the default rules' }).click();
  await page.getByRole('button', { name: 'Use the default rules' }).click();
  await expect(page.getByText(/^Default rules, New Build wide/)).toBeVisible();
});

test('rules are moved by keyboard and keep the focus', async ({ page, signIn }) => {
  await signIn(page, { path: PATH });
  const rules = page.getByRole('list', { name: 'Rules' }).getByRole('listitem');
  const modify = page.getByRole('button', { name: /^Something is modified/ });
  await modify.focus();
  await page.keyboard.press('Alt+ArrowUp');

  await expect(rules.nth(4)).toContainText('Something is modified');
  await expect(modify).toBeFocused();
  await page.getByRole('button', { name: 'Move down: Something is modified' }).press('Enter');
  await expect(rules.nth(5)).toContainText('Something is modified');
  await expect(page.getByRole('button', { name: 'Move up: Something is modified' })).toBeFocused();
});

test('a new rule must be complete, and one that matches everything is pointed out', async ({
  page,
  organisation,
  signIn,
  connections,
}) => {
  await connections.pollPxc(organisation);
  await signIn(page, { path: PATH });
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await expect(page.getByRole('textbox', { name: /^Name/ })).toBeFocused();
  await expect(page.getByText('Say in a few words what the rule is for.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save rules' })).toBeDisabled();

  await page.keyboard.type('Everything');
  await page.getByRole('textbox', { name: 'Actions' }).press('Backspace');
  await expect(page.getByText('Every order matches this rule')).toBeVisible();
  await page.getByRole('button', { name: 'Add a characteristic' }).click();
  await page.getByLabel('Name of characteristic 1').fill('careLevel');
  await page.getByLabel('Value of characteristic 1').fill('Enhanced');
  await expect(page.getByText('Every order matches this rule')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText(/would move/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save rules' }).click();
  await expect(page.getByText('Rules of your own')).toBeVisible();
});

test('rules that somebody else has changed meanwhile are not overwritten', async ({ page, signIn, api }) => {
  await signIn(page, { path: PATH });
  await page.getByRole('button', { name: 'Remove: Something is modified' }).click();
  const client = await api();
  const rules = [{ id: 'all', name: 'Theirs', category: 'provide', when: {} }];
  await client.put('/api/pxc/categorisation', { rules });

  await page.getByRole('button', { name: 'Save rules' }).click();
  await expect(page.getByRole('alert')).toContainText('have been changed meanwhile');
  await page.getByRole('button', { name: 'Give up my changes and load those rules' }).click();
  await expect(page.getByRole('list', { name: 'Rules' })).toContainText('Theirs');
});

test('whoever leaves with unsaved rules is asked', async ({ page, signIn }) => {
  await signIn(page, { path: PATH });
  await page.getByRole('button', { name: 'Remove: Something is modified' }).click();
  await page.getByRole('link', { name: 'Orders' }).click();
  await page.getByRole('button', { name: 'Stay' }).click();
  await expect(page).toHaveURL(/\/categories$/);

  await page.getByRole('link', { name: 'Orders' }).click();
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page).toHaveURL(/\/orders$/);
});

test('a viewer reads the rules and the preview and changes nothing', async ({
  page,
  organisation,
  signIn,
  connections,
}) => {
  await connections.pollPxc(organisation);
  await signIn(page, { path: PATH, role: 'viewer' });

  await expect(page.getByRole('region', { name: 'Preview' })).toContainText(/stored orders/);
  await expect(page.getByRole('list', { name: 'Rules' })).toContainText('Any other add');
  await expect(page.getByRole('button', { name: /Add a rule|Move|Remove|Save/ })).toHaveCount(0);
  await expectAccessible(page);
});
