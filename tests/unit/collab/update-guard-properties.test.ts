import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { checkUpdate } from '@/lib/collab/update-guard'
import { SECTION_ROOTS } from '@/lib/editor/document-roots'
import { addEntry, moveEntry, removeEntry, restoreEntry } from '@/lib/editor/faq-order'
import { copyOf, elementOf, paragraphOf, sampleDocument } from '@/tests/support/collab-documents'
import { operation, run } from '@/tests/support/editor-random'
import { type Replica, replica, SAMPLE } from '@/tests/support/editor-replica'

const nobody = () => false

interface Step {
  replica: 0 | 1
  what:
    | 'type'
    | 'cut'
    | 'format'
    | 'block'
    | 'unblock'
    | 'table'
    | 'add'
    | 'move'
    | 'remove'
    | 'restore'
    | 'undo'
    | 'redo'
    | 'push'
  at: number
  count: number
}

const steps = fc.array(
  fc.record<Step>({
    replica: fc.constantFrom(0, 1),
    what: fc.constantFrom(
      'type',
      'type',
      'type',
      'cut',
      'format',
      'block',
      'unblock',
      'table',
      'add',
      'move',
      'remove',
      'restore',
      'undo',
      'redo',
      'push',
      'push',
    ),
    at: fc.nat(997),
    count: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 5, maxLength: 60 },
)

/** Every text of a document, with the root it stands in. */
function texts(document: Y.Doc): Y.XmlText[] {
  const found: Y.XmlText[] = []
  const walk = (node: unknown) => {
    if (node instanceof Y.XmlText) found.push(node)
    else if (node instanceof Y.XmlFragment) node.toArray().forEach(walk)
  }
  for (const name of document.share.keys()) if (name !== 'order') walk(document.getXmlFragment(name))
  return found
}

const ORIGIN = { name: 'property' }

function edit(document: Y.Doc, undo: Y.UndoManager, { what, at, count }: Step): void {
  const all = texts(document)
  const text = all[at % all.length] as Y.XmlText
  const rich = document.getXmlFragment(SECTION_ROOTS[2 + (at % 7)] as string)
  const ids = [...document.getMap('order').keys()]
  const id = ids[at % ids.length] as string
  const list = at % 2 ? 'customerFaq' : 'internalFaq'
  const place = Math.min(at, rich.length)
  if (what === 'undo') undo.undo()
  if (what === 'redo') undo.redo()
  if (what === 'add') addEntry(document, list, count, ORIGIN)
  if (what === 'move') moveEntry(document, id, list, count, ORIGIN)
  if (what === 'remove') removeEntry(document, id, ORIGIN)
  if (what === 'restore') restoreEntry(document, id, ORIGIN)
  document.transact(() => {
    if (what === 'type') text.insert(at % (text.length + 1), 'x'.repeat(count))
    if (what === 'cut' && text.length > 0) text.delete(at % text.length, Math.min(count, text.length - (at % text.length)))
    if (what === 'format' && text.parent instanceof Y.XmlElement && text.length > 0)
      text.format(0, Math.min(count, text.length), { bold: {} })
    if (what === 'block')
      rich.insert(place, [paragraphOf('new'), elementOf('bulletList', elementOf('listItem', paragraphOf('item')))])
    if (what === 'unblock' && rich.length > 0) rich.delete(at % rich.length, 1)
    if (what === 'table')
      rich.insert(place, [elementOf('table', elementOf('tableRow', elementOf('tableCell', paragraphOf('cell'))))])
  }, ORIGIN)
}

describe('the check of honest edits', () => {
  it('never refuses what two replicas make, whatever they do and in whichever order they meet', { timeout: 60_000 }, () => {
    let checked = 0
    fc.assert(
      fc.property(steps, (list) => {
        const server = sampleDocument()
        const replicas = [copyOf(server), copyOf(server)].map((document) => ({
          document,
          undo: new Y.UndoManager(document, { trackedOrigins: new Set([ORIGIN]), captureTimeout: 0 }),
        }))
        const push = ({ document }: { document: Y.Doc }) => {
          const update = Y.encodeStateAsUpdate(document, Y.encodeStateVector(server))
          checkUpdate(server, update, nobody)
          checked++
          Y.applyUpdate(server, update)
          expect(server.store.pendingStructs).toBeNull()
          expect(server.store.pendingDs).toBeNull()
          Y.applyUpdate(document, Y.encodeStateAsUpdate(server, Y.encodeStateVector(document)), 'remote')
        }
        for (const step of list) {
          const replica = replicas[step.replica] as (typeof replicas)[number]
          if (step.what === 'push') push(replica)
          else edit(replica.document, replica.undo, step)
        }
        for (const replica of [...replicas, ...replicas]) push(replica)
        expect(Y.encodeStateAsUpdate(copyOf(server)).length).toBeGreaterThan(0)
        for (const name of ['s:headline', 's:subheading']) expect(server.getXmlFragment(name).length).toBe(1)
      }),
      { numRuns: 300 },
    )
    expect(checked).toBeGreaterThan(1500)
  })

  it('never refuses what two people do in the editor itself', { timeout: 60_000 }, () => {
    let checked = 0
    fc.assert(
      fc.property(fc.array(operation(2), { minLength: 5, maxLength: 40 }), (operations) => {
        const server = new Y.Doc()
        Y.applyUpdate(server, SAMPLE)
        const people = [replica(), replica()]
        const push = ({ ydoc }: Replica) => {
          const update = Y.encodeStateAsUpdate(ydoc, Y.encodeStateVector(server))
          checkUpdate(server, update, nobody)
          checked++
          Y.applyUpdate(server, update)
          Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(ydoc)), 'remote')
        }
        for (const one of operations) {
          if (one.kind === 'sync') push(people[one.who] as Replica)
          else run(people, one)
        }
        for (const person of [...people, ...people]) push(person)
        for (const person of people) expect(Y.encodeStateVector(person.ydoc)).toEqual(Y.encodeStateVector(server))
        for (const person of people) person.view.destroy()
      }),
      { numRuns: 300 },
    )
    expect(checked).toBeGreaterThan(1200)
  })

  it('lets in each single frame of an edit, one after the other', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(steps, (list) => {
        const server = sampleDocument()
        const writer = copyOf(server)
        const undo = new Y.UndoManager(writer, { trackedOrigins: new Set([ORIGIN]), captureTimeout: 0 })
        writer.on('update', (update: Uint8Array) => {
          checkUpdate(server, update, nobody)
          Y.applyUpdate(server, update)
        })
        for (const step of list) if (step.what !== 'push') edit(writer, undo, step)
        expect(Y.encodeStateVector(server)).toEqual(Y.encodeStateVector(writer))
      }),
      { numRuns: 150 },
    )
  })
})
