import { describe, expect, it } from 'vitest'
import { addPending, type PendingPicture, pendingPlugin, placeOf, removePending } from '@/components/pictures/pending-plugin'
import { removeEntry } from '@/lib/editor/faq-order'
import { blockBorder, insertPicture } from '@/lib/editor/picture-commands'
import { slotAt } from '@/lib/editor/slots'
import { at, type Replica, replica, SAMPLE, select, sync, type } from '@/tests/support/editor-replica'

const pending = (key: string, root: string): PendingPicture => ({ key, root, dom: {} as HTMLElement })
const id = (key: string) => `0190f3c8-1c2d-7e3f-8a4b-5c6d7e8f9a0${key}`

/** Begins to bring pictures after the first block of a slot. */
function bring(person: Replica, root: string, ...keys: string[]): void {
  const border = blockBorder(person.view.state.doc.resolve(at(person, root)))
  person.view.dispatch(
    addPending(
      person.view.state,
      keys.map((key) => ({ pending: pending(key, root), border })),
    ),
  )
}

/** What stands around the place: the slot, and the text before it. */
function around({ view }: Replica, key: string) {
  const place = placeOf(view.state, key)
  const $at = place && view.state.doc.resolve(place.border)
  return $at && { root: slotAt($at)?.root, before: $at.nodeBefore?.textContent ?? null }
}

function arrive(person: Replica, key: string): void {
  const place = placeOf(person.view.state, key)
  if (!place) throw new Error('It has no place.')
  const tr = removePending(person.view.state.tr, key)
  insertPicture(tr, place.border, { pictureId: id(key) })
  person.view.dispatch(tr)
}

describe('a picture on its way', () => {
  it('keeps its place through what is written before it, here and elsewhere', () => {
    const dana = replica(SAMPLE, [pendingPlugin([])])
    const tom = replica()
    bring(dana, 's:summary', '1')
    select(dana, 's:headline')
    type(dana, 'Now: ')
    select(tom, 's:summary', 5)
    type(tom, ' and more')
    sync(dana, tom)
    expect(around(dana, '1')).toEqual({ root: 's:summary', before: expect.stringContaining(' and more') })
  })

  it('arrives in the order in which several were chosen, whichever is first', () => {
    const dana = replica(SAMPLE, [pendingPlugin([])])
    bring(dana, 's:summary', '1', '2', '3')
    for (const key of ['2', '3', '1']) arrive(dana, key)
    const { doc } = dana.view.state
    const ids: string[] = []
    doc.descendants((node) => {
      if (node.type.name === 'picture') ids.push(node.attrs.pictureId)
    })
    expect(ids).toEqual(['1', '2', '3'].map(id))
    expect(placeOf(dana.view.state, '1')).toBeNull()
  })

  it('is awaited until the person goes elsewhere, and not by those who only see others write', () => {
    const dana = replica(SAMPLE, [pendingPlugin([])])
    const tom = replica()
    bring(dana, 's:summary', '1')
    select(tom, 's:problem')
    type(tom, 'Tom here. ')
    sync(dana, tom)
    expect(placeOf(dana.view.state, '1')?.isAwaited).toBe(true)
    select(dana, 's:problem')
    expect(placeOf(dana.view.state, '1')?.isAwaited).toBe(false)
  })

  it('goes where its section ends when its place is gone or it was left there before', () => {
    const dana = replica(SAMPLE, [pendingPlugin([pending('1', 's:problem'), pending('2', 'a:out')])])
    expect([around(dana, '1')?.root, around(dana, '2')?.root]).toEqual(['s:problem', 'a:out'])
    const { tr } = dana.view.state
    dana.view.dispatch(tr.delete(at(dana, 's:problem'), at(dana, 's:problem') + 4))
    expect(around(dana, '1')?.root).toBe('s:problem')
    expect(placeOf(dana.view.state, '1')?.isAwaited).toBe(false)
  })

  it('finds another place when its question is removed meanwhile', () => {
    const dana = replica(SAMPLE, [pendingPlugin([])])
    const tom = replica()
    bring(dana, 'a:out', '1')
    removeEntry(tom.ydoc, 'out', tom.binding.origin)
    sync(dana, tom)
    expect(around(dana, '1')?.root).toBe('s:callToAction')
  })
})
