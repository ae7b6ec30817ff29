import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { newDocument } from '@/lib/editor/new-document'
import { FLAG_MS, IDLE_MS, Presence } from '@/lib/editor/presence'
import { sampleContent } from '@/tests/support/editor-content'
import { at, replica, select, sync, type } from '@/tests/support/editor-replica'

const USER = { id: 'ben', name: 'Ben Ode', initials: 'BO', colour: 'p3' }

describe('who is here', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  it('lists the others with the section their caret is in', () => {
    const { ann, ben } = room()
    expect(ann.presence.people()).toEqual([])
    ben.awareness.setLocalStateField('user', USER)
    expect(ann.presence.people()).toMatchObject([{ user: USER, part: null, caret: null, justMoved: true, idle: false }])
    select(ben, 'a:stop', 3)
    ben.presence.setCaret(ben.binding.toRange(ben.view.state))
    expect(ann.presence.people()).toMatchObject([{ part: 'internalFaq', entryId: 'stop' }])
    select(ben, 's:problem', 3)
    ben.presence.setCaret(ben.binding.toRange(ben.view.state))
    expect(ann.presence.people()).toMatchObject([{ part: 'problem', entryId: null }])
  })

  it('keeps a caret on its letter while others write', () => {
    const { ann, ben } = room()
    ben.awareness.setLocalStateField('user', USER)
    select(ben, 's:summary', 5)
    ben.presence.setCaret(ben.binding.toRange(ben.view.state))
    select(ann, 's:summary', 0)
    type(ann, 'Hello ')
    const caret = ann.presence.people()[0]?.caret
    expect(caret && ann.binding.toPagePosition(ann.view.state.doc, caret.head)).toBe(at(ann, 's:summary', 11))
  })

  it("keeps quiet about one's own caret, which moves with every key", () => {
    const { ann } = room()
    const changes = vi.fn()
    ann.presence.subscribe(changes)
    select(ann, 's:summary', 5)
    ann.presence.setCaret(ann.binding.toRange(ann.view.state))
    vi.advanceTimersByTime(FLAG_MS + 1)
    expect(changes).not.toHaveBeenCalled()
  })

  it('tells when the name goes and when somebody has been idle for five minutes', () => {
    const { ann, ben } = room()
    ben.awareness.setLocalStateField('user', USER)
    const changes = vi.fn()
    ann.presence.subscribe(changes)
    vi.advanceTimersByTime(FLAG_MS + 1)
    expect(changes).toHaveBeenCalled()
    expect(ann.presence.people()).toMatchObject([{ justMoved: false, idle: false }])
    changes.mockClear()
    vi.advanceTimersByTime(IDLE_MS)
    expect(changes).toHaveBeenCalled()
    expect(ann.presence.people()).toMatchObject([{ idle: true }])
    select(ben, 's:summary', 2)
    ben.presence.setCaret(ben.binding.toRange(ben.view.state))
    expect(ann.presence.people()).toMatchObject([{ justMoved: true, idle: false }])
  })

  it('does not trust what it is told', () => {
    const { ann, ben } = room()
    ben.awareness.setLocalState({
      user: { ...USER, colour: 'red; x' },
      caret: { head: 1, anchor: { root: 's:problem', position: {} } },
    })
    expect(ann.presence.people()).toMatchObject([{ user: { colour: 'p1' }, caret: null }])
    ben.awareness.setLocalState({ user: 'nobody' })
    expect(ann.presence.people()).toEqual([])
    ben.awareness.setLocalState({ user: USER, caret: caret('s:tenth') })
    expect(ann.presence.people()).toMatchObject([{ part: null }])
  })

  it('says nothing twice', () => {
    const { ann, ben } = room()
    const changes = vi.fn()
    select(ben, 's:summary', 2)
    ben.presence.setCaret(ben.binding.toRange(ben.view.state))
    ann.presence.subscribe(changes)
    ben.presence.setCaret(ben.binding.toRange(ben.view.state))
    expect(changes).not.toHaveBeenCalled()
  })
})

function room() {
  const state = newDocument(sampleContent())
  const [ann, ben] = [member(state), member(state)]
  for (const [from, to] of [
    [ann, ben],
    [ben, ann],
  ] as const) {
    from.awareness.on('update', (changes: { added: number[]; updated: number[]; removed: number[] }, origin: unknown) => {
      const ids = [...changes.added, ...changes.updated, ...changes.removed]
      if (origin === 'local') applyAwarenessUpdate(to.awareness, encodeAwarenessUpdate(from.awareness, ids), 'remote')
    })
    from.ydoc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin !== 'remote') sync(from, to)
    })
  }
  return { ann, ben }
}

function member(state: Uint8Array) {
  const person = replica(state)
  const awareness = new Awareness(person.ydoc)
  return { ...person, awareness, presence: new Presence(person.ydoc, awareness) }
}

function caret(root: string) {
  const place = { root, position: Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(new Y.Doc().getText('x'), 0)) }
  return { anchor: place, head: place }
}
