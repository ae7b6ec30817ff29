import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIRST_HASH, hashEvent } from '@/lib/server/events'
import { type ChainEntry, checkChain } from '@/lib/server/trail/check-chain'

function chainOf(actions: readonly string[]): ChainEntry[] {
  const chain: ChainEntry[] = []
  actions.forEach((action, index) => {
    const at = new Date(Date.UTC(2026, 10, 1) + index)
    const previousHash = chain.at(-1)?.hash ?? FIRST_HASH
    const entry = { workspaceId: 'w', sequence: index + 1, at, actorId: 'dana', action, data: { note: action }, previousHash }
    chain.push({ ...entry, hash: hashEvent(entry) })
  })
  return chain
}

/** Read in lots of three, so that the seams are met. */
const check = (chain: ChainEntry[], noted?: string) =>
  checkChain(async (after) => chain.filter(({ sequence }) => sequence > after).slice(0, 3), noted)

const actions = fc.array(fc.constantFrom('a.b', 'c.d', 'e.f'), { minLength: 2, maxLength: 12 })
const place = fc.nat(1000)

describe('following the trail', () => {
  it('finds every whole chain whole, with every head that it ever had', async () => {
    await fc.assert(
      fc.asyncProperty(actions, place, async (list, at) => {
        const chain = chainOf(list)
        const report = await check(chain, chain[at % chain.length]?.hash)
        expect(report).toEqual({ entries: list.length, head: chain.at(-1)?.hash, problems: [] })
      }),
    )
    expect(await check([])).toEqual({ entries: 0, head: FIRST_HASH, problems: [] })
  })

  const harms: [string, (chain: ChainEntry[], at: number) => ChainEntry[]][] = [
    ['another actor', (chain, at) => chain.with(at, { ...(chain[at] as ChainEntry), actorId: 'tom' })],
    ['another time', (chain, at) => chain.with(at, { ...(chain[at] as ChainEntry), at: new Date(0) })],
    ['another word', (chain, at) => chain.with(at, { ...(chain[at] as ChainEntry), data: { note: 'changed' } })],
    ['an entry removed', (chain, at) => chain.filter((_, index) => index !== Math.min(at, chain.length - 2))],
    [
      'two entries exchanged',
      (chain, at) => {
        const first = Math.min(at, chain.length - 2)
        const [one, other] = [chain[first] as ChainEntry, chain[first + 1] as ChainEntry]
        return chain.with(first, { ...other, sequence: one.sequence }).with(first + 1, { ...one, sequence: other.sequence })
      },
    ],
    [
      'an entry changed and hashed anew',
      (chain, at) => {
        const changed = { ...(chain[Math.min(at, chain.length - 2)] as ChainEntry), actorId: 'tom' }
        return chain.with(Math.min(at, chain.length - 2), { ...changed, hash: hashEvent(changed) })
      },
    ],
  ]
  it.each(harms)('finds %s', async (_name, harm) => {
    await fc.assert(
      fc.asyncProperty(actions, place, async (list, at) => {
        const chain = chainOf(list)
        expect((await check(harm(chain, at % chain.length))).problems).not.toEqual([])
      }),
    )
  })

  it('finds an end that was cut off and a chain made anew only by a head that was noted', async () => {
    await fc.assert(
      fc.asyncProperty(actions, async (list) => {
        const head = chainOf(list).at(-1)?.hash
        const cut = chainOf(list.slice(0, -1))
        const anew = chainOf(list.map((action) => `${action}x`))
        expect((await check(cut)).problems).toEqual([])
        expect((await check(anew)).problems).toEqual([])
        expect((await check(cut, head)).problems).toHaveLength(1)
        expect((await check(anew, head)).problems).toHaveLength(1)
      }),
    )
  })
})
