import type { HocuspocusProvider } from '@hocuspocus/provider'

export interface SavingEvents {
  onChange: (save: 'saving' | 'saved' | 'offline') => void
  onRefused: () => void
}
export interface Saving {
  hasUnsaved: () => boolean
  whenSaved: () => Promise<void>
  stop: () => void
}

/** Stand-in until lib/editor/save-state.ts. */
export function watchSaving(provider: HocuspocusProvider, events: SavingEvents): Saving {
  let version = 0
  let saved = -1
  let asked: { n: number; version: number } | null = null
  let live = false
  let n = 0
  let edits = false
  const waiters = new Set<{ resolve: () => void; reject: () => void }>()
  const settle = (how: 'resolve' | 'reject') => {
    for (const waiter of waiters) waiter[how]()
    waiters.clear()
  }
  const ask = () => {
    if (!live) return events.onChange('offline')
    if (saved === version) return
    events.onChange('saving')
    if (asked) return
    queueMicrotask(() => {
      if (!live || asked) return
      asked = { n: ++n, version }
      provider.sendStateless(`saved?${asked.n}`)
    })
  }
  const onUpdate = (_: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    version++
    edits = true
    ask()
  }
  provider.document.on('update', onUpdate)
  const off = () => {
    live = false
    asked = null
    settle('reject')
    events.onChange('offline')
  }
  provider.on('message', ({ message }: { message: { readVarString(): string; readVarUint(): number } }) => {
    message.readVarString()
    if (message.readVarUint() !== 0 || message.readVarUint() !== 0) return
    queueMicrotask(() => {
      live = true
      saved = -1
      asked = null
      ask()
    })
  })
  provider.on('close', off)
  provider.on('disconnect', off)
  provider.on('authenticationFailed', off)
  provider.on('stateless', ({ payload }: { payload: string }) => {
    const [word, number] = payload.split('!')
    if (!asked || Number(number) !== asked.n) return
    if (word === 'refused') return events.onRefused()
    if (word !== 'saved') return
    saved = asked.version
    asked = null
    if (saved !== version) return ask()
    edits = false
    events.onChange('saved')
    settle('resolve')
  })
  return {
    hasUnsaved: () => edits,
    whenSaved: () =>
      live && saved === version
        ? Promise.resolve()
        : live
          ? new Promise((resolve, reject) => waiters.add({ resolve, reject: () => reject(new Error('offline')) }))
          : Promise.reject(new Error('offline')),
    stop: () => provider.document.off('update', onUpdate),
  }
}
