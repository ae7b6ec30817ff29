import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAQ_KEYS, SECTION_KEYS } from '@/lib/domain/prfaq'
import { canonicalContent } from '@/lib/editor/canonical'
import { readContent } from '@/lib/editor/content'
import { addEntry, listEntries, moveEntry, removeEntry } from '@/lib/editor/faq-order'
import { PageReader } from '@/lib/editor/page-reader'
import { operation, run } from '@/tests/support/editor-random'
import { at, type Replica, replica, select, sync, textOf, type } from '@/tests/support/editor-replica'

const RUNS = 120

describe.each([2, 3])('random edits by %i people at once', (people) => {
  it('always merge into one valid page with every section and every answer nobody deleted', { timeout: 60_000 }, () => {
    let edits = 0
    let pictures = 0
    fc.assert(
      fc.property(fc.array(operation(people), { minLength: 5, maxLength: 40 }), (operations) => {
        const all = Array.from({ length: people }, () => replica())
        const removed = new Set<string>()
        for (const each of operations) {
          edits++
          const id = run(all, each)
          if (id) removed.add(id)
          expectPageToBeYjs(all[each.who] as Replica)
        }
        sync(...all)
        pictures += JSON.stringify(readContent((all[0] as Replica).ydoc)).split('"picture"').length - 1
        for (const person of all) {
          expectPageToBeYjs(person)
          person.view.state.doc.check()
          expect(frameOf(person)).toEqual([...SECTION_KEYS, ...FAQ_KEYS])
          expect(canonicalContent(readContent(person.ydoc))).toBe(canonicalContent(readContent((all[0] as Replica).ydoc)))
          const ids = FAQ_KEYS.flatMap((list) => listEntries(person.ydoc, list)).map((entry) => entry.id)
          expect(new Set(ids).size).toBe(ids.length)
          for (const id of ['out', 'power', 'cost', 'market', 'stop']) if (!removed.has(id)) expect(ids).toContain(id)
        }
      }),
      { numRuns: RUNS },
    )
    expect(edits).toBeGreaterThan(RUNS * 10)
    expect(pictures).toBeGreaterThan(5)
  })
})

describe('moving a question', () => {
  it('keeps what somebody typed in it offline while two others moved it', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.record({ n: fc.nat(2), i: fc.nat(4), j: fc.nat(4), far: fc.boolean(), undo: fc.boolean() }),
        ({ n, i, j, far, undo }) => {
          const [ann, ben, cat] = [replica(), replica(), replica()]
          const id = ['out', 'power', 'cost'][n] as string
          ann.binding.changeOrder((ydoc, origin) => moveEntry(ydoc, id, far ? 'internalFaq' : 'customerFaq', i, origin))
          if (undo) ann.binding.history.undo()
          cat.binding.changeOrder((ydoc, origin) => moveEntry(ydoc, id, 'internalFaq', j, origin))
          select(ben, `a:${id}`, 2)
          for (const word of ['Ben ', 'was ', 'here ']) type(ben, word)
          sync(ann, ben, cat)
          for (const person of [ann, ben, cat]) {
            expectPageToBeYjs(person)
            expect(entriesOf(person).filter((each) => each === id)).toHaveLength(1)
            expect(textOf(person, `a:${id}`)).toContain('Ben was here ')
          }
          expect(entriesOf(ann)).toEqual(entriesOf(cat))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('draws nothing anew but what moved', () => {
    const ann = replica()
    const before = entryNodes(ann)
    ann.binding.changeOrder((ydoc, origin) => moveEntry(ydoc, 'cost', 'customerFaq', 0, origin))
    const after = entryNodes(ann)
    expect(entriesOf(ann)).toEqual(['cost', 'out', 'power', 'market', 'stop'])
    for (const [id, node] of before) expect(after.get(id)).toBe(node)
  })

  it('takes the caret along', () => {
    const ann = replica()
    select(ann, 'a:cost', 3)
    ann.binding.changeOrder((ydoc, origin) => moveEntry(ydoc, 'cost', 'internalFaq', 1, origin))
    expect(ann.view.state.selection.head).toBe(at(ann, 'a:cost', 3))
  })
})

describe('adding and removing questions', () => {
  it('is undone without losing the text', () => {
    const [ann, ben] = [replica(), replica()]
    const id = ann.binding.changeOrder((ydoc, origin) => addEntry(ydoc, 'customerFaq', 0, origin))
    sync(ann, ben)
    select(ben, `a:${id}`)
    type(ben, 'Typed by Ben.')
    sync(ann, ben)
    ann.binding.history.undo()
    sync(ann, ben)
    expect(entriesOf(ben)).not.toContain(id)
    ann.binding.history.redo()
    sync(ann, ben)
    expect(textOf(ann, `a:${id}`)).toBe('Typed by Ben.')
    expectPageToBeYjs(ben)
    ann.binding.changeOrder((ydoc, origin) => removeEntry(ydoc, id, origin))
    expect(entriesOf(ann)).not.toContain(id)
    ann.binding.history.undo()
    expect(textOf(ann, `a:${id}`)).toBe('Typed by Ben.')
  })
})

/** The page must be what a fresh reader would make of Yjs. */
function expectPageToBeYjs({ binding, view }: Replica): void {
  const fresh = new PageReader(binding.ydoc, view.state.schema).page()
  if (!fresh.eq(view.state.doc)) expect(view.state.doc.toString()).toBe(fresh.toString())
}

function frameOf({ view }: Replica): string[] {
  const keys: string[] = []
  view.state.doc.forEach((node) => {
    keys.push(node.attrs.key)
  })
  return keys
}

function entryNodes({ view }: Replica) {
  const nodes = new Map<string, unknown>()
  view.state.doc.descendants((node) => {
    if (node.type.name === 'faqEntry') nodes.set(node.attrs.id, node)
  })
  return nodes
}

function entriesOf(person: Replica): string[] {
  return [...entryNodes(person).keys()] as string[]
}
