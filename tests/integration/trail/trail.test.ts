import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { TrailFilters } from '@/lib/domain/trail/filters'
import { verify } from '@/lib/launch/audit-verify'
import { env } from '@/lib/server/env'
import { changeRole } from '@/lib/server/people/change-role'
import { createTeam } from '@/lib/server/people/create-team'
import { archiveProposal } from '@/lib/server/proposals/archive-proposal'
import { createProposal } from '@/lib/server/proposals/create-proposal'
import { checkTrail } from '@/lib/server/trail/check-trail'
import { exportTrail } from '@/lib/server/trail/export-trail'
import { listTrail } from '@/lib/server/trail/list-trail'
import { aMember, aWorkspace } from '@/prisma/factories'
import { judged, required, reviewRoom, submitted } from '@/tests/support/review-room'
import { lastEvent } from '@/tests/support/trail'

const input = { title: '=Second Bell', teamId: null, launchDate: null, engineeringMonths: null, visibility: 'workspace' as const }
const all = TrailFilters.parse({})

/** Dana starts a proposal and archives it; the admin makes her a lead, and a team. */
async function aStory() {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace)
  const { proposalId } = await createProposal(dana.ctx, input)
  await archiveProposal(dana.ctx, { proposalId })
  await changeRole(admin.ctx, { personId: dana.person.id, role: 'lead' })
  await createTeam(admin.ctx, { name: 'Stores' })
  return { workspace, admin, dana, proposalId }
}

const dids = async (story: Awaited<ReturnType<typeof aStory>>, filters: Partial<TrailFilters>) =>
  (await listTrail(story.admin.ctx, { ...all, ...filters })).entries.map(({ did }) => did)

describe('reading the trail', () => {
  it('names what the entries hold as ids, newest first', async () => {
    const story = await aStory()
    const { entries, counted, older } = await listTrail(story.admin.ctx, all)
    expect(entries.map(({ who, did, to, reason }) => [who, did, to, reason])).toEqual([
      [story.admin.person.name, 'Made a team', 'Stores', ''],
      [story.admin.person.name, 'Changed somebody’s role', story.dana.person.name, 'From Member to Lead.'],
      [story.dana.person.name, 'Archived it', '=Second Bell', ''],
      [story.dana.person.name, 'Started a proposal', '=Second Bell', ''],
    ])
    expect({ counted, older }).toEqual({ counted: 4, older: null })
  })

  it('is narrowed by person, kind, proposal and month, and pages on', async () => {
    const story = await aStory()
    expect(await dids(story, { who: story.dana.person.id })).toEqual(['Archived it', 'Started a proposal'])
    expect(await dids(story, { what: 'people' })).toEqual(['Made a team', 'Changed somebody’s role'])
    expect(await dids(story, { proposal: story.proposalId })).toEqual(['Archived it', 'Started a proposal'])
    expect(await dids(story, { month: '2020-01' })).toEqual([])
    expect(await dids(story, { before: 2 })).toEqual(['Started a proposal'])
  })

  it('is for admins, and shows nothing of another workspace', async () => {
    const story = await aStory()
    for (const role of ['lead', 'member', 'guest'] as const) {
      const { ctx } = await aMember(story.workspace, role)
      await expect(listTrail(ctx, all)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(exportTrail(ctx, all)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(checkTrail(ctx)).rejects.toMatchObject({ code: 'forbidden' })
    }
    const elsewhere = await aWorkspace()
    expect((await listTrail(elsewhere.admin.ctx, { ...all, proposal: story.proposalId })).entries).toEqual([])
    expect((await listTrail(elsewhere.admin.ctx, { ...all, proposal: story.proposalId })).proposal).toBeNull()
  })

  it('leaves as CSV in which nothing is a formula', async () => {
    const { admin } = await aStory()
    let csv = ''
    for await (const piece of await exportTrail(admin.ctx, all)) csv += piece
    const lines = csv.trimEnd().split('\r\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toBe('sequence,at,who,who_id,action,did,to,text_sha256,reason,data,previous_hash,hash')
    expect(lines[4]).toMatch(/^1,2\d{3}-\S+Z,.*,proposal\.created,Started a proposal,'=Second Bell,,,"\{""/)
  })
})

describe('checking the trail', () => {
  it('finds what somebody changed behind the database’s guards, here and from the command line', async () => {
    const { workspace, admin } = await aStory()
    const whole = await checkTrail(admin.ctx)
    expect(whole).toMatchObject({ entries: 4, problems: [] })

    await asOwner(`UPDATE audit_event SET actor_id = 'somebody' WHERE workspace_id = $1 AND sequence = 2`, workspace.id)
    expect((await checkTrail(admin.ctx)).problems).toEqual(['Entry 2 was changed.'])
    const said: string[] = []
    expect(await verify(ownerUrl(), [], (line) => said.push(line))).toBe(false)
    expect(said.find((line) => line.includes(workspace.id))).toContain('BROKEN, 4 entries')

    await asOwner('DELETE FROM audit_event WHERE workspace_id = $1 AND sequence = 2', workspace.id)
    expect((await checkTrail(admin.ctx)).problems).toEqual(['Entry 2 is missing.'])
    await asOwner('DELETE FROM audit_event WHERE workspace_id = $1 AND sequence > 1', workspace.id)
    expect((await checkTrail(admin.ctx)).problems).toEqual([])
    said.length = 0
    expect(await verify(ownerUrl(), [whole.head], (line) => said.push(line))).toBe(false)
    expect(said.at(-1)).toContain(`No trail holds the head ${whole.head}`)
  })
})

function ownerUrl(): string {
  return env().databaseAdminUrl ?? env().databaseUrl
}

/** What the triggers refuse, done by somebody who owns the tables and switches them off. */
async function asOwner(sql: string, workspaceId: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl() })
  await client.connect()
  try {
    await client.query('SET session_replication_role = replica')
    await client.query(sql, [workspaceId])
  } finally {
    await client.end()
  }
}

describe('verdicts in the trail', () => {
  it('say nothing while their round is open, and are sealed into the chain when it ends', async () => {
    const { admin, dana, marcus, sam, workspace, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus), required(sam)])
    await judged(marcus, proposal, 'approve')
    const read = async () => {
      let csv = ''
      for await (const piece of await exportTrail(admin.ctx, all)) csv += piece
      return { csv, first: (await listTrail(admin.ctx, all)).entries.find(({ action }) => action === 'review.verdict_given') }
    }
    const held = await read()
    expect(held.first).toMatchObject({ did: 'Gave a verdict', reason: '', who: 'Marcus Lindqvist' })
    expect(held.csv).not.toMatch(/approve/i)
    await judged(sam, proposal, 'reject', { reason: 'One in nine pills matched the wrong name.' })
    const { entries } = await listTrail(admin.ctx, all)
    expect(entries.filter(({ action }) => action === 'review.verdict_given').map(({ did, reason }) => [did, reason])).toEqual([
      ['Rejected', 'One in nine pills matched the wrong name.'],
      ['Approved', ''],
    ])
    const sealed = (await lastEvent(workspace.id))?.data.verdicts
    expect(sealed).toEqual([expect.stringMatching(/ approve [0-9a-f]{64}$/), expect.stringMatching(/ reject [0-9a-f]{64}$/)])
  })
})
