import type { Page } from '@playwright/test'
import { getClearancePage } from '@/lib/server/clearance/get-clearance-page'
import { makeClearanceLink } from '@/lib/server/clearance/make-clearance-link'
import { changeClearanceLinks } from '@/lib/server/connections/change-clearance-links'
import { env } from '@/lib/server/env'
import { inviteByMail } from '@/lib/server/people/invite-by-mail'
import { planPremortem } from '@/lib/server/premortem/plan-premortem'
import { handOver } from '@/lib/server/proposals/hand-over'
import { namePerson } from '@/lib/server/proposals/name-person'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, archivedProposal, aTeam, aWorkspace, draftProposal, joined, named } from '@/prisma/factories'
import { clearedProposal } from '@/tests/support/cleared'
import { sampleContent } from '@/tests/support/editor-content'
import { anAddress } from '@/tests/support/invited'
import { typeHeadline } from '@/tests/support/live-edits'
import { moveTo, scene, write } from '@/tests/support/premortem'
import { required, submitted } from '@/tests/support/review-room'
import { smallTargets } from '@/tests/support/small-targets'
import { saveState } from '@/tests/support/writing-room'
import { expect, test } from './test'

type Check = (page: Page, rules?: string[]) => Promise<void>

/** Each page in light and dark, then narrow: nothing may stand out at the side, nor be too small for a thumb. */
async function look(page: Page, checkAccess: Check, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await checkAccess(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at 1440 px`).toBeLessThanOrEqual(1440)
    // The same page in other colours.
    await page.emulateMedia({ colorScheme: 'dark' })
    await checkAccess(page, ['color-contrast', 'link-in-text-block'])
    await page.setViewportSize({ width: 390, height: 844 })
    await checkAccess(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, `${path} at 390 px`).toBeLessThanOrEqual(390)
    expect(await smallTargets(page), `too small for a thumb on ${path} at 390 px`).toEqual([])
    // As wide as a page of 1280 px is at four times its size.
    await page.setViewportSize({ width: 320, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at 320 px`).toBeLessThanOrEqual(320)
  }
}

/** As the account menu does it, for somebody who belongs to several. */
async function choose(page: Page, workspace: { id: string }): Promise<void> {
  await page.context().addCookies([{ name: 'dateline.workspace', value: workspace.id, url: env().baseUrl }])
}

test('the pages of the workspace can be read and worked by everybody, light, dark and narrow', async ({ login, checkAccess }) => {
  test.slow()
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  await aTeam(workspace)
  await inviteByMail(admin.ctx, { addresses: [anAddress()], role: 'member', functions: ['Legal'] })
  await draftProposal(admin, { title: 'Quiet Hour', content: sampleContent() })
  const oneBag = await draftProposal(dana, { title: 'One Bag' })
  await handOver(dana.ctx, { proposalId: oneBag.id, personId: admin.person.id })
  await namePerson(dana.ctx, { proposalId: (await draftProposal(dana)).id, personId: admin.person.id, relation: 'reader' })
  await archivedProposal(admin, { title: 'Night Bell' })
  const further = await aWorkspace({ name: 'Harbour Lights' })
  await joined(admin.person, further.workspace)
  const page = await login(admin.person.email)
  await choose(page, workspace)
  const settings = ['members', 'teams', 'gate', 'clarity', 'workspace', 'connections', 'audit', 'profile', 'notifications'].map(
    (room) => `/settings/${room}`,
  )
  await look(page, checkAccess, [
    '/desk',
    '/desk/mine',
    '/desk/archived',
    '/proposals',
    '/proposals?q=bell&status=draft',
    '/inbox',
    '/proposals/new',
    '/examples',
    '/portfolio',
    '/portfolio/history',
    '/portfolio/risks',
    '/examples/kindle',
    '/examples/fire-phone',
    '/examples/fire-phone?phase=plan',
    ...settings,
    `/settings/members/${dana.person.id}`,
  ])
})

/** 80 letters, the first 35 of them in one word. */
const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff Maximiliana Theodora von und zu Hohenlohe-Ruh'.slice(0, 80)

test('so can the rooms of a proposal', async ({ login, checkAccess }) => {
  test.slow()
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const proposal = await draftProposal(admin, { content: sampleContent() })
  await named(proposal, dana, 'coauthor')
  await saveRevision(admin.ctx, { proposalId: proposal.id, message: 'First full draft' })
  const page = await login(admin.person.email)
  await typeHeadline(proposal, dana.person, 'Second Bell rings twice')
  await saveRevision(dana.ctx, { proposalId: proposal.id, message: 'Shorter' })
  const compare = 'revisions/compare?from=1&to=2'
  const rooms = [
    'write',
    'review',
    'review/submit',
    'revisions',
    'revisions/1',
    compare,
    `${compare}&view=side`,
    'details',
    'timeline',
  ]
  await look(
    page,
    checkAccess,
    [...rooms, 'clearance'].map((room) => `/proposals/${proposal.id}/${room}`),
  )
  const asked = await draftProposal(dana, { content: sampleContent() })
  await submitted(dana, asked, [required(admin)])
  await look(page, checkAccess, [`/proposals/${asked.id}/review`, `/proposals/${asked.id}/review/judge`])
  const long = await aMember(workspace, 'member', { name: LONG_NAME })
  const { id: premortemId } = await planPremortem(dana.ctx, {
    proposalId: asked.id,
    ...scene,
    hidesNames: false,
    people: [admin.person.id, long.person.id],
  })
  const session = { id: premortemId, dana }
  await moveTo(session, 'scene', 'silent')
  await write(session, long, 'nobody picked up')
  await moveTo(session, 'silent', 'vote')
  await look(page, checkAccess, [`/proposals/${asked.id}/premortem/${premortemId}`])
  const cleared = await clearedProposal(admin, dana)
  await changeClearanceLinks(admin.ctx, { links: 'release' })
  await makeClearanceLink(admin.ctx, { proposalId: cleared.proposal.id })
  const { link } = await getClearancePage(admin.ctx, cleared.proposal.id)
  await look(page, checkAccess, [
    `/proposals/${cleared.proposal.id}/clearance`,
    `/proposals/${cleared.proposal.id}/after-launch`,
    new URL(link.address as string).pathname,
  ])
})

test('so can the doors', async ({ page, checkAccess, login }) => {
  test.slow()
  const paths = [
    '/sign-in',
    '/forgot-password',
    '/forgot-password?sent=1',
    '/reset-password/some-token',
    '/join/some-token-that-never-was',
    '/unsubscribe/some-token-that-never-was',
  ]
  await look(page, checkAccess, paths)
  const { admin, workspace } = await aWorkspace()
  const further = await aWorkspace({ name: 'Harbour Lights' })
  await joined(admin.person, further.workspace)
  const elsewhere = await draftProposal(further.admin, { title: 'Second Bell', content: sampleContent() })
  await login(admin.person.email)
  await choose(page, workspace)
  await look(page, checkAccess, ['/create-workspace', `/proposals/${elsewhere.id}/write`])
  await page.getByRole('button', { name: 'Switch to Harbour Lights' }).click()
  await expect(page).toHaveURL(`/proposals/${elsewhere.id}/write`)
  await expect(saveState(page)).toHaveText('Reading live')
})
