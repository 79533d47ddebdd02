import { expect, expectAccessible, test } from './fixtures';

test('link of the demo signs in, and the address keeps no token', async ({ page, signIn }) => {
  await signIn(page);

  await expect(page.getByRole('navigation').first()).toBeVisible();
  await expectAccessible(page);
});

test('view is found by its address', async ({ page, signIn }) => {
  await signIn(page, { path: '/integrations/pxc/setup' });

  await expect(page).toHaveURL(/\/integrations\/pxc\/setup$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('whoever has no token is asked for one', async ({ page }) => {
  await page.goto('/orders');

  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expectAccessible(page);
});

test('policy names the nonce of the page and nothing unsafe', async ({ page }) => {
  test.skip(Boolean(process.env.CONSOLE_URL), 'the development server has no policy');
  const answer = await page.goto('/');
  const policy = answer?.headers()['content-security-policy'] ?? '';

  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain(await page.locator('meta[name="style-nonce"]').getAttribute('content'));
});
