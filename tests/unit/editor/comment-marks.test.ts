import { describe, expect, it } from 'vitest'
import { canonicalContent } from '@/lib/editor/canonical'
import { findRange, isInOneBlock, placedThreads, readRange, replaceMarked } from '@/lib/editor/comment-marks'
import { readContent } from '@/lib/editor/content'
import { countWords } from '@/lib/editor/count-words'
import { moveEntry, removeEntry } from '@/lib/editor/faq-order'
import { documentSchema } from '@/lib/editor/schema'
import { ID, mark, problem, selected, wordsUnder } from '@/tests/support/chosen-words'
import { replica, select, sync, type } from '@/tests/support/editor-replica'

describe('commented words in the page', () => {
  it('are read back from it as commented: an input method writes into them there', () => {
    const [rule] = documentSchema().marks.comment?.spec.parseDOM ?? []
    const element = { getAttribute: (name: string) => (name === 'data-comment' ? 'thread-1' : null) } as HTMLElement
    expect(rule?.tag).toBe('span[data-comment]')
    expect(rule?.getAttrs?.(element as HTMLElement & string)).toEqual({ id: 'thread-1' })
  })
})

describe('an anchor', () => {
  it('is written over the words that were chosen, and read with what stands around them', () => {
    const [server, ann] = [replica(), replica()]
    const range = selected(ann, 's:problem', 5, 7)
    expect(readRange(server.ydoc, range)).toMatchObject({ quote: 'of', before: 'Half ' })
    expect(isInOneBlock(server.ydoc, range)).toBe(true)
    expect(mark(server, range)).toBe(true)
    sync(server, ann)
    expect(wordsUnder(ann)).toBe('of')
    expect(ann.binding.history.canUndo()).toBe(false)
  })

  it('keeps to its words while others write before, after and within them', () => {
    const [server, ann, ben] = [replica(), replica(), replica()]
    const range = selected(ann, 's:problem', 0, 7)
    select(ben, 's:problem', 0)
    type(ben, 'Nearly ')
    sync(server, ann, ben)
    select(ben, 's:problem', 'Nearly Half'.length)
    type(ben, 'way')
    mark(server, range)
    sync(server, ann, ben)
    expect(wordsUnder(ben)).toBe('Halfway of')
    select(ben, 's:problem', 'Nearly Halfway of'.length)
    type(ben, ' all')
    sync(server, ann, ben)
    expect(wordsUnder(ann)).toBe('Halfway of')
    expect(problem(ann)).toContain('Nearly Halfway of all')
  })

  it('is cut with its words, and not before the last of them', () => {
    const [server, ann] = [replica(), replica()]
    mark(server, selected(ann, 's:problem', 0, 7))
    sync(server, ann)
    select(ann, 's:problem', 0, 's:problem', 6)
    ann.view.dispatch(ann.view.state.tr.deleteSelection())
    expect(wordsUnder(ann)).toBe('f')
    select(ann, 's:problem', 0, 's:problem', 1)
    ann.view.dispatch(ann.view.state.tr.deleteSelection())
    expect(wordsUnder(ann)).toBeNull()
  })

  it('comes back when its cut is undone, and goes again when that is done again', () => {
    const [server, ann] = [replica(), replica()]
    mark(server, selected(ann, 's:problem', 0, 7))
    sync(server, ann)
    select(ann, 's:problem', 0, 's:problem', 7)
    ann.view.dispatch(ann.view.state.tr.deleteSelection())
    sync(server, ann)
    ann.binding.history.undo()
    sync(server, ann)
    expect(wordsUnder(server)).toBe('Half of')
    ann.binding.history.redo()
    sync(server, ann)
    expect(wordsUnder(server)).toBeNull()
  })

  it('stays when its author takes back what they did elsewhere in the paragraph, and goes with words that they take back', () => {
    const [server, ann] = [replica(), replica()]
    select(ann, 's:problem', 0)
    type(ann, 'Today ')
    sync(server, ann)
    mark(server, selected(ann, 's:problem', 6, 10))
    mark(server, selected(ann, 's:problem', 0, 5), 'other')
    sync(server, ann)
    ann.binding.history.undo()
    sync(server, ann)
    expect(wordsUnder(server)).toBe('Half')
    expect(wordsUnder(server, 'other')).toBeNull()
    ann.binding.history.redo()
    sync(server, ann)
    expect(wordsUnder(server)).toBe('Half')
  })

  it('goes with a question that moves, and is gone while the question is', () => {
    const [server, ann] = [replica(), replica()]
    mark(server, selected(ann, 'q:out', 0, 4))
    sync(server, ann)
    ann.binding.changeOrder((ydoc, origin) => moveEntry(ydoc, 'out', 'internalFaq', 0, origin))
    sync(server, ann)
    expect(placedThreads(server.ydoc).get(ID)).toMatchObject({ root: 'q:out', words: { quote: 'What' } })
    ann.binding.changeOrder((ydoc, origin) => removeEntry(ydoc, 'out', origin))
    expect(wordsUnder(ann)).toBeNull()
    ann.binding.history.undo()
    expect(wordsUnder(ann)).toBe('What')
  })

  it('is found again by its words when they come back, and never at the same words elsewhere', () => {
    const server = replica()
    const range = findRange(server.ydoc, 's:problem', { quote: 'of', before: 'Half ', after: '' }, false)
    const words = range && readRange(server.ydoc, range)
    expect(words?.quote).toBe('of')
    if (!words) return
    expect(findRange(server.ydoc, 's:problem', words, true)).not.toBeNull()
    const elsewhere = { ...words, before: 'nothing like this ', after: ' and nor like that' }
    expect(findRange(server.ydoc, 's:problem', elsewhere, true)).toBeNull()
    expect(findRange(server.ydoc, 'order', words, false)).toBeNull()
    expect(findRange(server.ydoc, 's:nowhere', words, false)).toBeNull()
  })

  it('leaves hash, words and stored text as they were', () => {
    const [server, ann] = [replica(), replica()]
    const before = readContent(server.ydoc)
    mark(server, selected(ann, 's:problem', 2, 6))
    mark(server, selected(ann, 's:headline', 1, 9), 'line')
    const after = readContent(server.ydoc)
    expect(after).toEqual(before)
    expect(canonicalContent(after)).toBe(canonicalContent(before))
    expect(countWords(after)).toEqual(countWords(before))
  })
})

describe('a proposed change', () => {
  const propose = () => {
    const [server, ann] = [replica(), replica()]
    mark(server, selected(ann, 's:problem', 0, 7))
    mark(server, selected(ann, 's:problem', 5, 7), 'inner')
    sync(server, ann)
    return { server, ann }
  }

  it('takes the place of the words, word by word, and leaves the mark and other marks on what stays', () => {
    const { server, ann } = propose()
    expect(server.ydoc.transact(() => replaceMarked(server.ydoc, ID, 'Half of', 'Nearly half of'))).toBe(true)
    sync(server, ann)
    expect(problem(ann).startsWith('Nearly half of')).toBe(true)
    expect(wordsUnder(ann)).toBe('Nearly half of')
    expect(wordsUnder(ann, 'inner')).toBe('of')
  })

  it('does nothing where other words stand by now', () => {
    const { server, ann } = propose()
    select(ann, 's:problem', 4)
    type(ann, 'way')
    sync(server, ann)
    expect(replaceMarked(server.ydoc, ID, 'Half of', 'Nearly half of')).toBe(false)
    expect(replaceMarked(server.ydoc, 'invented', 'Half of', 'x')).toBe(false)
    expect(replaceMarked(server.ydoc, ID, 'Halfway of', 'Most of')).toBe(true)
  })

  it('cuts words with one of the spaces around them', () => {
    const [server, ann] = [replica(), replica()]
    const before = problem(ann)
    mark(server, selected(ann, 's:problem', 5, 7))
    expect(replaceMarked(server.ydoc, ID, 'of', '')).toBe(true)
    sync(server, ann)
    expect(problem(ann)).toBe(before.replace('Half of ', 'Half '))
    expect(wordsUnder(server)).toBeNull()
  })
})
