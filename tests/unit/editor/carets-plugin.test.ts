import type { DecorationSet } from '@tiptap/pm/view'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { caretsPlugin } from '@/lib/editor/carets-plugin'
import { Presence } from '@/lib/editor/presence'
import { syncPlugin } from '@/lib/editor/sync-plugin'
import { at, HeadlessView, type Replica, replica, select, sync, type } from '@/tests/support/editor-replica'

describe('the carets of others', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  it('stand beside their letters, whoever writes', () => {
    const { ann, ben } = room()
    select(ben, 's:summary', 0, 's:summary', 5)
    meet(ben, ann)
    expect(drawn(ann)).toEqual([
      ['sel', at(ann, 's:summary', 0), at(ann, 's:summary', 5)],
      ['caret', at(ann, 's:summary', 5), at(ann, 's:summary', 5)],
    ])
    select(ann, 's:headline', 0)
    type(ann, 'Own words ')
    expect(drawn(ann)[1]).toEqual(['caret', at(ann, 's:summary', 5), at(ann, 's:summary', 5)])
    select(ben, 's:summary', 0)
    type(ben, 'More ')
    sync(ann, ben)
    meet(ben, ann)
    expect(drawn(ann)).toEqual([['caret', at(ann, 's:summary', 5), at(ann, 's:summary', 5)]])
  })

  it('are told at once to whoever comes while somebody writes alone', () => {
    const [ann, ben] = [member('Ann', 'p1'), member('Ben', 'p2')]
    select(ben, 's:summary', 0)
    const told = vi.fn()
    ben.awareness.on('update', told)
    for (const letter of 'Alone') {
      type(ben, letter)
      vi.advanceTimersByTime(85)
    }
    vi.advanceTimersByTime(2000)
    expect(told).not.toHaveBeenCalled()
    comes(ann, ben)
    sync(ann, ben)
    comes(ben, ann)
    vi.advanceTimersByTime(50)
    expect(drawn(ann)).toEqual([['caret', at(ann, 's:summary', 5), at(ann, 's:summary', 5)]])
  })

  it.each(FORGED)('are drawn where they can be, and stop nobody who writes: %s', (_what, forge) => {
    const { ann, ben } = room()
    const place = { root: 's:summary', position: forge(ben) }
    ben.awareness.setLocalStateField('caret', { anchor: place, head: place })
    meet(ben, ann)
    expect(drawn(ann).every(([, from]) => typeof from === 'number' && from >= 0)).toBe(true)
    const roots = [...ann.ydoc.share.keys()]
    ben.view.destroy()
    const cat = member('Cat', 'p3')
    select(cat, 's:summary', 0)
    type(cat, 'Written on. ')
    sync(ann, cat)
    expect(ann.view.state.doc.textContent).toContain('Written on. ')
    expect([...ann.ydoc.share.keys()]).toEqual(roots)
  })

  it('are not drawn anew around a word that is being composed', () => {
    const { ann, ben } = room()
    Object.assign(ann.view, { composing: true })
    select(ben, 's:summary', 3)
    meet(ben, ann)
    expect(drawn(ann)).toEqual([])
    Object.assign(ann.view, { composing: false })
    vi.advanceTimersByTime(50)
    expect(drawn(ann)).toHaveLength(1)
  })

  it('go when their person goes', () => {
    const { ann, ben } = room()
    select(ben, 's:summary', 3)
    meet(ben, ann)
    expect(drawn(ann)).toHaveLength(1)
    ben.view.destroy()
    meet(ben, ann)
    expect(drawn(ann)).toHaveLength(0)
  })
})

/** What a liar may say of a place. */
const client = ({ ydoc }: Replica) => [...ydoc.store.clients.keys()][0] ?? 0
const orderItem = ({ ydoc }: Replica) => [...ydoc.getMap('order')._map.values()][0]?.id
const FORGED: [string, (from: Member) => unknown][] = [
  ['nothing', () => ({})],
  ['no numbers', () => ({ item: { client: 'x', clock: 'y' } })],
  ['a clock below zero', (from) => ({ item: { client: client(from), clock: -1 } })],
  ['half a clock', (from) => ({ item: { client: client(from), clock: 0.5 } })],
  ['somebody who never wrote', () => ({ item: { client: 77, clock: -5 } })],
  ['an empty name', () => ({ type: {} })],
  ['a type that is none', (from) => ({ type: { client: client(from), clock: 1 } })],
  ['a root of its own', () => ({ tname: 'made-up' })],
  ['the order of questions', () => ({ tname: 'order' })],
  ['an entry of that order', (from) => ({ item: orderItem(from) })],
  ['another section', () => ({ tname: 's:headline' })],
  ['a list', () => []],
]

type Member = Replica & { awareness: Awareness }

function room(): { ann: Member; ben: Member } {
  const [ann, ben] = [member('Ann', 'p1'), member('Ben', 'p2')]
  comes(ann, ben)
  comes(ben, ann)
  return { ann, ben }
}

function member(name: string, colour: string): Member {
  const { ydoc, binding, view } = replica()
  view.destroy()
  const awareness = new Awareness(ydoc)
  awareness.setLocalStateField('user', { id: name, name, initials: name[0], colour })
  const presence = new Presence(ydoc, awareness)
  return { ydoc, binding, awareness, view: new HeadlessView([syncPlugin(binding), caretsPlugin(binding, presence)]) }
}

/** Tells one where the other is, and lets the gathering pass at both ends. */
function meet(from: Member, to: Member): void {
  vi.advanceTimersByTime(200)
  comes(from, to)
  vi.advanceTimersByTime(50)
}

function comes(from: Member, to: Member): void {
  applyAwarenessUpdate(to.awareness, encodeAwarenessUpdate(from.awareness, [from.awareness.clientID]), 'remote')
}

function drawn({ view }: Member): [string, number, number][] {
  const plugin = view.state.plugins[1]
  const set = plugin?.props.decorations?.call(plugin, view.state) as DecorationSet
  return set.find().map(({ from, to }) => [from === to ? 'caret' : 'sel', from, to])
}
