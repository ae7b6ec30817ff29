import { expect, test } from './test'

test('a monitor hears that the product and its database are up', async ({ request }) => {
  const response = await request.get('/api/health')
  expect(response.status()).toBe(200)
  expect(await response.json()).toMatchObject({ status: 'ok', database: 'up' })
})

test('somebody with a session gets in without a password', async ({ login }) => {
  const page = await login('dana.okafor@northgate.example')
  await page.goto('/')
  await expect(page).not.toHaveURL(/sign-in/)
})
