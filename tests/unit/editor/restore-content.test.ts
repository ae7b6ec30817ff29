import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { PART_KEYS } from '@/lib/domain/prfaq'
import { canonicalContent, canonicalSections } from '@/lib/editor/canonical'
import { readContent } from '@/lib/editor/content'
import { newDocument } from '@/lib/editor/new-document'
import { restoreContent } from '@/lib/editor/restore-content'
import { firstText } from '@/tests/support/collab-documents'
import { randomPair } from '@/tests/support/content-random'
import { sampleContent } from '@/tests/support/editor-content'

function documentOf(content = sampleContent()): Y.Doc {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, newDocument(content))
  return ydoc
}

describe('bringing old text back', () => {
  it('makes any document read like any other again, in one update', () => {
    fc.assert(
      fc.property(randomPair, ([now, then]) => {
        const ydoc = documentOf(now)
        let updates = 0
        ydoc.on('update', () => updates++)
        ydoc.transact(() => restoreContent(ydoc, then, null))
        expect(canonicalContent(readContent(ydoc))).toBe(canonicalContent(then))
        expect(updates).toBeLessThanOrEqual(1)
        ydoc.transact(() => restoreContent(ydoc, now, null))
        expect(canonicalContent(readContent(ydoc))).toBe(canonicalContent(now))
      }),
      { numRuns: 60 },
    )
  })

  it('touches one part alone when one is asked for', () => {
    fc.assert(
      fc.property(randomPair, fc.constantFrom('headline', 'problem', 'solution' as const), ([now, then], part) => {
        const ydoc = documentOf(now)
        ydoc.transact(() => restoreContent(ydoc, then, [part as 'problem']))
        const [is, was, want] = [readContent(ydoc), now, then].map(canonicalSections)
        for (const key of PART_KEYS) expect(is?.[key]).toBe(key === part ? want?.[key] : was?.[key])
      }),
      { numRuns: 30 },
    )
  })

  it('leaves what is anchored between two changed words where it is', () => {
    const ydoc = documentOf()
    const text = firstText(ydoc, 's:problem')
    text.delete(0, text.length)
    text.insert(0, 'One patient in two forgets a dose every week')
    const was = readContent(ydoc)
    text.delete(0, 3)
    text.insert(0, 'Every')
    text.insert(text.length, ' or so')
    const at = text.toString().indexOf('forgets')
    text.format(at, 7, { 'comment--c9': { id: 'c9' } })
    const anchor = Y.createRelativePositionFromTypeIndex(text, at + 3)
    ydoc.transact(() => restoreContent(ydoc, was, null))
    const runs = text.toDelta() as { insert: string; attributes?: object }[]
    expect(runs.map(({ insert }) => insert).join('')).toBe('One patient in two forgets a dose every week')
    expect(Y.createAbsolutePositionFromRelativePosition(anchor, ydoc)?.index).toBe('One patient in two for'.length)
    const marked = runs.find(({ attributes }) => attributes)
    expect(marked).toEqual({ insert: 'forgets', attributes: { 'comment--c9': { id: 'c9' } } })
  })

  it('keeps what somebody else types into the same paragraph at that moment', () => {
    const ydoc = documentOf()
    const was = readContent(ydoc)
    firstText(ydoc, 's:summary').insert(0, 'Today: ')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc))
    firstText(other, 's:summary').insert(firstText(other, 's:summary').length, ' And more.')
    ydoc.transact(() => restoreContent(ydoc, was, null))
    Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(other))
    expect(firstText(ydoc, 's:summary').toString()).toBe('LEEDS. 19 November 2026. Second Bell is a tray. And more.')
  })
})
