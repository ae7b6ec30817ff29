import { describe, expect, it } from 'vitest'
import { createDeeds } from '@/components/premortem/deeds'

/** A screen whose looks and deeds end when they are told to. shown: the numbers of the looks whose answers it shows. */
function screen() {
  const looks: (() => void)[] = []
  const verbs: (() => void)[] = []
  const shown: number[] = []
  let begun = 0
  const deeds = createDeeds(async (isOutdated) => {
    const look = ++begun
    await new Promise<void>((resolve) => looks.push(resolve))
    if (!isOutdated()) shown.push(look)
  })
  /** Does it and waits until that can be seen, as the screen does. */
  async function act(): Promise<number[]> {
    await deeds.carryOut(() => new Promise<void>((resolve) => verbs.push(resolve)))
    await deeds.shown()
    return [...shown]
  }
  const answerLook = async () => {
    await expect.poll(() => looks.length).toBe(1)
    looks.shift()?.()
  }
  return { act, refresh: deeds.refresh, answerLook, answerVerb: () => verbs.shift()?.(), shown, begun: () => begun }
}

describe('what one does on a board', () => {
  it('is seen once it is done', async () => {
    const { act, answerVerb, answerLook } = screen()
    const seen = act()
    answerVerb()
    await answerLook()
    expect(await seen).toEqual([1])
  })

  it('is waited for until it is seen, though another deed has outdated the first answer', async () => {
    const { act, answerVerb, answerLook, shown, begun } = screen()
    const one = act()
    answerVerb()
    await expect.poll(begun).toBe(1)
    const other = act()
    await answerLook()
    expect(shown).toEqual([])
    answerVerb()
    await answerLook()
    expect(await one).toEqual([2])
    await answerLook()
    expect(await other).toEqual([2, 3])
  })

  it('is not taken back by an answer that was asked for before', async () => {
    const { act, refresh, answerVerb, answerLook, shown } = screen()
    const early = refresh()
    const seen = act()
    answerVerb()
    await answerLook()
    expect(await early).toBe(false)
    expect(shown).toEqual([])
    await answerLook()
    expect(await seen).toEqual([2])
  })
})
