import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { WebSocket } from 'ws'
import { LARGEST_FORM } from '@/lib/launch/at-the-door'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, aTeam, aWorkspace, draftProposal } from '@/prisma/factories'
import { aMemberWithPassword } from '@/tests/support/accounts'
import { sampleContent } from '@/tests/support/editor-content'
import { sessionCookie } from '@/tests/support/session-cookie'
import { PASSWORD } from '@/tests/support/signed-in'
import { expect, test } from './test'

test('every page has a strict policy, and no script on it runs without the nonce of its request', async ({ login }) => {
  const { admin } = await aWorkspace()
  const proposal = await draftProposal(admin, { content: sampleContent() })
  await saveRevision(admin.ctx, { proposalId: proposal.id, message: '' })
  const page = await login(admin.person.email)
  const own = ['/desk', '/desk/mine', '/proposals/new', '/settings/members', '/settings/profile', '/nothing-here']
  const inside = ['write', 'details', 'revisions', 'revisions/1'].map((room) => `/proposals/${proposal.id}/${room}`)
  const nonces = new Set<string>()
  const paths = [...own, ...inside, '/api/health']
  for (const path of paths) {
    const answer = await page.request.get(path)
    const headers = answer.headers()
    const policy = headers['content-security-policy'] ?? ''
    const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic';/.exec(policy)?.[1] ?? ''
    nonces.add(nonce)
    expect(policy, path).not.toMatch(/script-src[^;]*unsafe/)
    for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy, path).toContain(rule)
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers['x-powered-by'], path).toBeUndefined()
    const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? []
    for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`)
  }
  expect(nonces.size).toBe(paths.length)
  // An address that was cut off within a letter is one that is not there.
  expect((await page.request.get('/proposals/%E0%A4%A/write')).status()).toBe(404)
})

test('the session cookie that signing in sets is out of reach of scripts and of other sites', async ({ page }) => {
  const { workspace } = await aWorkspace()
  const { person } = await aMemberWithPassword(workspace)
  await page.goto('/sign-in?next=//evil.example/desk')
  await page.getByLabel('Work email').fill(person.email)
  await page.getByLabel('Password').fill(PASSWORD)
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST'),
    page.getByRole('button', { name: 'Sign in' }).click(),
  ])
  // An address of another site is no way on from here.
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/desk$/)
  const session = (await page.context().cookies()).find(({ name }) => name.includes('session_token'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(await page.evaluate(() => document.cookie)).not.toContain('session')
  // A form that is none is refused like one with nothing in it.
  const { 'next-action': action = '' } = await sent.allHeaders()
  const headers = { 'next-action': action, 'content-type': 'text/plain', origin: new URL(sent.url()).origin }
  const answer = await page.request.post(sent.url(), { headers, data: '[null,7]' })
  expect([answer.status(), await answer.text()]).toEqual([200, expect.stringContaining('"code":"invalid"')])
})

test('an action sent from another site is refused and changes nothing', async ({ login }) => {
  const { admin } = await aWorkspace({ name: 'Before' })
  const page = await login(admin.person.email)
  await page.goto('/settings/workspace')
  await page.getByLabel('Name of the company or team').fill('Between')
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST'),
    page.getByRole('button', { name: 'Save the workspace' }).click(),
  ])
  await expect(page.getByText('Workspace saved.')).toBeVisible()
  const headers = Object.fromEntries(Object.entries(await sent.allHeaders()).filter(([name]) => !name.startsWith(':')))
  const data = sent.postData()?.replace('Between', 'Taken over') ?? ''
  expect(data).toContain('Taken over')
  const repeat = (origin: string) =>
    page.request.post(sent.url(), { headers: { ...headers, origin, 'content-length': '' }, data })
  const refused = await repeat('https://evil.example')
  expect(refused.status()).toBeGreaterThanOrEqual(400)
  await page.reload()
  await expect(page.getByLabel('Name of the company or team')).toHaveValue('Between')
  // A list of a million letters, which React's decoder does not take, is refused at the door; one that it takes, by the schema.
  const list = (letters: number) => JSON.stringify([{ name: ['a', 'b'.repeat(letters)] }])
  const sendList = (letters: number) =>
    page.request.post(sent.url(), { headers: { ...headers, 'content-length': '' }, data: list(letters) })
  expect((await sendList(LARGEST_FORM)).status()).toBe(413)
  const read = await sendList(LARGEST_FORM - list(0).length)
  expect([read.status(), await read.text()]).toEqual([200, expect.stringContaining('"code":"invalid"')])
  // The same request from our own pages is what it claims to be.
  expect((await repeat(new URL(sent.url()).origin)).ok()).toBe(true)
  await page.reload()
  await expect(page.getByLabel('Name of the company or team')).toHaveValue('Taken over')
})

test('a live connection from another site is refused, signed in or not', async ({ baseURL }) => {
  const { admin } = await aWorkspace()
  const { name, value } = await sessionCookie(admin.person.email)
  const knock = (origin?: string) =>
    new Promise<number>((resolve, reject) => {
      const socket = new WebSocket(`${baseURL?.replace('http', 'ws')}/collab`, {
        origin,
        headers: { cookie: `${name}=${value}` },
      })
      socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode ?? 0))
      socket.on('error', reject)
      socket.on('open', () => {
        socket.close()
        resolve(101)
      })
    })
  expect(await knock('https://evil.example')).toBe(403)
  expect(await knock()).toBe(403)
  expect(await knock(baseURL)).toBe(101)
})

test('a body that is too large, or does not say how large it is, is turned away', async ({ request, baseURL }) => {
  const post = (headers: http.OutgoingHttpHeaders) =>
    new Promise<number>((resolve, reject) => {
      const asked = http.request(`${baseURL}/sign-in`, { method: 'POST', headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      asked.once('error', reject)
      asked.write('x')
      if (headers['transfer-encoding']) asked.end()
    })
  expect(await post({ 'content-length': LARGEST_FORM + 1 })).toBe(413)
  expect(await post({ 'transfer-encoding': 'chunked' })).toBe(411)
  expect((await request.get('/api/health')).ok()).toBe(true)
})

test('a link opened signed out leads to sign-in and then to that very page', async ({ page, checkAccess }) => {
  const { workspace } = await aWorkspace()
  const me = await aMemberWithPassword(workspace)
  const proposal = await draftProposal(me, { title: 'Second Bell' })
  await page.goto(`/proposals/${proposal.id}/details`)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await checkAccess(page)
  await page.getByLabel('Work email').fill(me.person.email)
  await page.getByLabel('Password').fill('wrong at first')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('do not belong together')).toBeVisible()
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`/proposals/${proposal.id}/details`)
  await expect(page.getByRole('heading', { name: 'People and details' })).toBeVisible()
})

test('an address with nothing at it, and an id that is none, say so in the same words to everybody', async ({
  page,
  login,
  checkAccess,
  expectProblem,
}) => {
  expectProblem(/404/)
  expect((await page.goto('/no/such/page'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'There is nothing at this address.' })).toBeVisible()
  await checkAccess(page)
  const { admin } = await aWorkspace()
  const { admin: stranger } = await aWorkspace()
  const theirs = await draftProposal(stranger)
  await login(admin.person.email)
  expect((await page.goto('/no/such/page'))?.status()).toBe(404)
  for (const id of [randomUUID(), theirs.id, 'not-an-id', '%00', "';--"]) {
    expect((await page.goto(`/proposals/${id}/write`))?.status(), id).toBe(404)
    await expect(page.getByRole('heading', { name: 'We cannot find this proposal.' })).toBeVisible()
  }
})

test('markup in names, titles and text stays text', async ({ login, openBrowser }) => {
  const evil = '"><img src=x onerror="window.hit=1"><script>window.hit=1</script>'
  const { workspace, admin } = await aWorkspace({ name: `W ${evil}`, city: `C ${evil}` })
  const writer = await aMember(workspace, 'member', { name: `P ${evil}` })
  await aTeam(workspace, { name: `T ${evil}` })
  const content = sampleContent()
  content.sections.headline = `H ${evil}`
  content.sections.problem = [{ type: 'paragraph', content: [{ type: 'text', text: `B ${evil}` }] }]
  const proposal = await draftProposal(writer, { title: `R ${evil}`, content })
  await saveRevision(writer.ctx, { proposalId: proposal.id, message: `M ${evil}` })
  const page = await login(admin.person.email)
  const seen: [string, string[]][] = [
    ['/desk', ['W', 'P', 'H', 'R']],
    ['/desk/others', ['P', 'H', 'R']],
    ['/settings/members', ['P', 'W']],
    ['/settings/teams', ['T']],
    ['/proposals/new', ['W', 'C']],
    [`/proposals/${proposal.id}/write`, ['H', 'B', 'R', 'W']],
    [`/proposals/${proposal.id}/details`, ['P', 'R', 'T']],
    [`/proposals/${proposal.id}/revisions/1`, ['H', 'B', 'R', 'M', 'P']],
  ]
  for (const [path, marks] of seen) {
    await page.goto(path)
    for (const mark of marks) await expect(page.getByText(`${mark} ${evil}`).first(), `${path} ${mark}`).toBeAttached()
    expect(await page.evaluate(() => (window as { hit?: number }).hit), path).toBeUndefined()
  }
  const theirs = await openBrowser(writer.person.email)
  await theirs.goto('/desk')
  await expect(theirs.getByRole('link', { name: `H ${evil}` })).toBeVisible()
  expect(await theirs.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined()
})
