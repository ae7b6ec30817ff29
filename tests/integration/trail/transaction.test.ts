import { describe, expect, it } from 'vitest'
import { systemClock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { aWorkspace } from '@/prisma/factories'

describe('a transaction that clashes with another', () => {
  it('is a conflict where two wait for each other', async () => {
    const [one, other] = [(await aWorkspace()).workspace.id, (await aWorkspace()).workspace.id]
    let holding = 0
    const hold = (first: string, second: string) =>
      transaction({ now: systemClock }, async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM workspace WHERE id = ${first}::uuid FOR UPDATE`
        holding++
        await expect.poll(() => holding).toBe(2)
        await tx.$queryRaw`SELECT 1 FROM workspace WHERE id = ${second}::uuid FOR UPDATE`
      })
    const results = await Promise.allSettled([hold(one, other), hold(other, one)])
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(lost).toEqual([expect.objectContaining({ name: 'DomainError', code: 'conflict' })])
  })

  it('is a conflict where SQL of our own finds the row taken', async () => {
    const { workspace } = await aWorkspace()
    const again = transaction({ now: systemClock }, async (tx) => {
      await tx.$executeRaw`INSERT INTO workspace SELECT * FROM workspace WHERE id = ${workspace.id}::uuid`
    })
    await expect(again).rejects.toMatchObject({ name: 'DomainError', code: 'conflict' })
  })

  it('is no conflict where it is simply wrong', async () => {
    const wrong = transaction({ now: systemClock }, async (tx) => {
      await tx.$queryRaw`SELECT 1 / 0`
    })
    await expect(wrong).rejects.toMatchObject({ code: 'P2010' })
  })
})
