import { describe, expect, it } from 'vitest'
import { transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { FIRST_HASH, hashEvent, recordEvent } from '@/lib/server/events'
import { createProposal } from '@/lib/server/proposals/create-proposal'
import { aMember, aWorkspace } from '@/prisma/factories'

const input = { title: 'Second Bell', teamId: null, launchDate: null, engineeringMonths: null, visibility: 'workspace' as const }

describe('the trail of a workspace', () => {
  it('has no gap and a chain that verifies after 20 commits at once', async () => {
    const { workspace } = await aWorkspace()
    const people = await Promise.all(Array.from({ length: 4 }, () => aMember(workspace)))
    const commits = Array.from({ length: 20 }, (_, at) => createProposal(people[at % people.length]?.ctx as never, input))
    await Promise.all(commits)

    const events = await db.auditEvent.findMany({ where: { workspaceId: workspace.id }, orderBy: { sequence: 'asc' } })
    expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    let previousHash = FIRST_HASH
    for (const event of events) {
      expect(event.previousHash).toBe(previousHash)
      expect(hashEvent(event)).toBe(event.hash)
      previousHash = event.hash
    }
  })

  it('writes several entries of one transaction in the order in which they were recorded', async () => {
    const { workspace, admin } = await aWorkspace()
    await transaction(admin.ctx, async (tx) => {
      for (const action of ['one', 'two', 'three']) recordEvent(tx, admin.ctx, action, {})
    })
    const events = await db.auditEvent.findMany({ where: { workspaceId: workspace.id }, orderBy: { sequence: 'asc' } })
    expect(events.map(({ action }) => action)).toEqual(['one', 'two', 'three'])
  })

  it('holds nothing of a transaction that was taken back', async () => {
    const { workspace, admin } = await aWorkspace()
    const taken = transaction(admin.ctx, async (tx) => {
      recordEvent(tx, admin.ctx, 'never', {})
      throw new Error('taken back')
    })
    await expect(taken).rejects.toThrow('taken back')
    expect(await db.auditEvent.count({ where: { workspaceId: workspace.id } })).toBe(0)
  })

  it('is only ever added to, and shows where somebody reached around the database', async () => {
    const { workspace, admin } = await aWorkspace()
    await createProposal(admin.ctx, input)
    const where = { workspaceId_sequence: { workspaceId: workspace.id, sequence: 1 } }
    await expect(db.auditEvent.update({ where, data: { actorId: null } })).rejects.toThrow()
    await expect(db.auditEvent.delete({ where })).rejects.toThrow()
    const event = await db.auditEvent.findUniqueOrThrow({ where })
    expect(hashEvent({ ...event, actorId: null })).not.toBe(event.hash)
    expect(hashEvent({ ...event, data: {} })).not.toBe(event.hash)
  })
})
