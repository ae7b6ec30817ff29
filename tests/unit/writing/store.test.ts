import { describe, expect, it } from 'vitest'
import type { LiveState } from '@/components/writing/live-state'
import { whenSaved } from '@/components/writing/live-state'
import { createStore } from '@/components/writing/store'

describe('a store', () => {
  it('tells its subscribers only what is new', () => {
    const store = createStore({ words: 1, title: 'Second Bell' })
    let told = 0
    const stop = store.subscribe(() => told++)
    store.set({ words: 1 })
    expect(told).toBe(0)
    const before = store.get()
    store.set({ words: 2 })
    expect(told).toBe(1)
    expect(store.get()).not.toBe(before)
    stop()
    store.set({ words: 3 })
    expect(told).toBe(1)
  })
})

describe('waiting until it is saved', () => {
  const state = (save: LiveState['save'], connection: LiveState['connection']) =>
    createStore<LiveState>({
      copy: null,
      connection,
      save,
      savedAt: null,
      canWrite: true,
      trouble: null,
      kept: null,
      keepsLocally: true,
    })

  it('is over at once when it is', async () => {
    await whenSaved(state('saved', 'online'))
  })

  it('ends with the answer of the server', async () => {
    const store = state('saving', 'online')
    const saved = whenSaved(store)
    store.set({ save: 'saved' })
    await saved
  })

  it('fails when the connection is gone', async () => {
    const store = state('saving', 'online')
    const saved = whenSaved(store)
    store.set({ connection: 'offline', save: 'offline' })
    await expect(saved).rejects.toThrow('not saved')
    await expect(whenSaved(state('offline', 'offline'))).rejects.toThrow('not saved')
  })
})
