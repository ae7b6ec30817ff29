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
    expect(told).not.toHaveBeenCalled()
    comes(ann, ben)
    sync(ann, ben)
    comes(ben, ann)
    vi.advanceTimersByTime(50)
    expect(drawn(ann)).toEqual([['caret', at(ann, 's:summary', 5), at(ann, 's:summary', 5)]])
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
