import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { GET } from '@/app/api/v1/proposals/[proposalId]/clearance/route'
import { changeClearanceLinks } from '@/lib/server/connections/change-clearance-links'
import { findKey } from '@/lib/server/connections/find-key'
import { getConnections } from '@/lib/server/connections/get-connections'
import { makeKey } from '@/lib/server/connections/make-key'
import { revokeKey } from '@/lib/server/connections/revoke-key'
import { db } from '@/lib/server/db'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { clearedProposal } from '@/tests/support/cleared'
import { holdingPeople, outcomes, race } from '@/tests/support/race'
import { lastEvent } from '@/tests/support/trail'

const input = { name: 'Deploy gate', days: 365 }

describe('keys for programs', () => {
  it('are shown once, kept hashed, listed, and revoked; all on record', async () => {
    const { workspace, admin } = await aWorkspace()
    const { key } = await makeKey(admin.ctx, input)
    expect(key).toMatch(/^dl_[\w-]{32}$/)
    const [row] = (await getConnections(admin.ctx)).keys
    expect(row).toMatchObject({ name: 'Deploy gate', start: key.slice(0, 7), lastUsedAt: null, scopes: ['clearance:read'] })
    expect(JSON.stringify(await db.apiKey.findMany({ where: { workspaceId: workspace.id } }))).not.toContain(key)
    const keyId = row?.id as string
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'key.made', data: { keyId, days: 365 } })
    await revokeKey(admin.ctx, { keyId })
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'key.revoked', actorId: admin.person.id, data: { keyId } })
    expect((await getConnections(admin.ctx)).keys).toEqual([])
    await expect(revokeKey(admin.ctx, { keyId })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('open their workspace until they are revoked or run out, and remember when they were used', async () => {
    const { workspace, admin } = await aWorkspace()
    const { key } = await makeKey(admin.ctx, { name: 'Short', days: 1 })
    const now = admin.ctx.now
    const later = (days: number) => () => new Date(now().getTime() + days * 86_400_000)
    expect(await findKey(key, 'clearance:read', now)).toEqual({ workspaceId: workspace.id })
    expect((await getConnections(admin.ctx)).keys[0]?.lastUsedAt).not.toBeNull()
    expect(await findKey(key, 'clearance:read', later(1.01))).toBeNull()
    for (const wrong of ['', 'dl_', `${key}x`, key.slice(0, -1), key.toLowerCase()])
      expect(await findKey(wrong, 'clearance:read', now)).toBeNull()
    const [row] = (await getConnections(admin.ctx)).keys
    await revokeKey(admin.ctx, { keyId: row?.id as string })
    expect(await findKey(key, 'clearance:read', now)).toBeNull()
  })

  it('are made and revoked by admins alone, each in their own workspace', async () => {
    const { workspace, admin } = await aWorkspace()
    await makeKey(admin.ctx, input)
    const keyId = (await getConnections(admin.ctx)).keys[0]?.id as string
    for (const role of ['lead', 'member', 'guest'] as const) {
      const { ctx } = await aMember(workspace, role)
      await expect(makeKey(ctx, input)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(revokeKey(ctx, { keyId })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(getConnections(ctx)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(changeClearanceLinks(ctx, { links: 'answer' })).rejects.toMatchObject({ code: 'forbidden' })
    }
    const elsewhere = await aWorkspace()
    await expect(revokeKey(elsewhere.admin.ctx, { keyId })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are revoked once when two admins do it at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const other = await aMember(workspace, 'admin')
    await makeKey(admin.ctx, input)
    const keyId = (await getConnections(admin.ctx)).keys[0]?.id as string
    const results = await race(
      holdingPeople(workspace),
      () => revokeKey(admin.ctx, { keyId }),
      () => revokeKey(other.ctx, { keyId }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
  })
})

describe('the answer for programs', () => {
  async function ask(proposalId: string, key: string) {
    const headers = { authorization: `Bearer ${key}` }
    const response = await GET(new Request('http://x/', { headers }), { params: Promise.resolve({ proposalId }) })
    return { status: response.status, body: await response.json() }
  }

  it('says cleared or not, and which revision', async () => {
    const { admin, workspace } = await aWorkspace()
    const dana = await aMember(workspace)
    const { key } = await makeKey(admin.ctx, input)
    const draft = await draftProposal(dana)
    expect(await ask(draft.id, key)).toMatchObject({ status: 200, body: { cleared: false, revision: null, why: 'never' } })
    const { proposal, hash } = await clearedProposal(dana, admin)
    expect(await ask(proposal.id, key)).toMatchObject({
      status: 200,
      body: {
        cleared: true,
        revision: 1,
        sha256: hash,
        why: null,
        page: expect.stringContaining(`/proposals/${proposal.id}/clearance`),
      },
    })
  })

  it('is refused without a key of that very workspace', async () => {
    const { admin, workspace } = await aWorkspace()
    const { proposal } = await clearedProposal(await aMember(workspace), admin)
    const elsewhere = await aWorkspace()
    const { key: foreign } = await makeKey(elsewhere.admin.ctx, input)
    expect((await ask(proposal.id, 'dl_wrong')).status).toBe(401)
    expect((await ask(proposal.id, '')).status).toBe(401)
    expect(await ask(proposal.id, foreign)).toEqual(await ask(randomUUID(), foreign))
    expect((await ask(proposal.id, foreign)).status).toBe(404)
    expect((await ask('no-id', foreign)).status).toBe(404)
  })
})
