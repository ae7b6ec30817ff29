import type { Command } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import {
  hasMark,
  indentItem,
  insertLineBreak,
  linkAt,
  outdentItem,
  removeLink,
  setLink,
  setParagraph,
  tableCommands,
  toggleList,
  toggleQuote,
  toggleTextMark,
} from '@/lib/editor/format-commands'
import { insertTable } from '@/lib/editor/insert-table'
import { PageReader } from '@/lib/editor/page-reader'
import { hrefFrom, isSafeHref } from '@/lib/editor/safe-href'
import { markupOf } from '@/tests/support/editor-markup'
import { press, type Replica, replica, select } from '@/tests/support/editor-replica'

describe('formatting', () => {
  it('marks and unmarks what is selected', () => {
    const ann = replica()
    select(ann, 's:summary', 0, 's:summary', 5)
    press(ann, toggleTextMark('bold'))
    expect(hasMark(ann.view.state, 'bold')).toBe(true)
    expect(yjs(ann, 's:summary')).toContain('<bold>LEEDS</bold>')
    press(ann, toggleTextMark('bold'))
    expect(yjs(ann, 's:summary')).not.toContain('<bold>')
  })

  it('leaves a line break between marked words without marks, as Yjs has it', () => {
    const ann = replica()
    select(ann, 's:customerQuote', 0, 's:customerQuote', 'It rang.'.length + 1 + 'I went.'.length)
    press(ann, toggleTextMark('bold'))
    expect(hasMark(ann.view.state, 'bold')).toBe(true)
    expect(new PageReader(ann.ydoc, ann.view.state.schema).page().eq(ann.view.state.doc)).toBe(true)
    press(ann, toggleTextMark('bold'))
    expect(hasMark(ann.view.state, 'bold')).toBe(false)
  })

  it('does not apply in lines, nor over several slots', () => {
    const ann = replica()
    const commands: Command[] = [
      toggleTextMark('bold'),
      toggleList('bulletList'),
      toggleQuote,
      setLink('https://a.example'),
      insertTable(2, 2),
      insertLineBreak,
    ]
    for (const [from, to] of [
      ['s:headline', 's:headline'],
      ['q:out', 'q:out'],
      ['s:summary', 's:problem'],
    ] as const) {
      select(ann, from, 0, to, 3)
      for (const command of commands) expect(command(ann.view.state)).toBe(false)
    }
    select(ann, 's:summary', 0, 's:summary', 3)
    for (const command of commands) expect(command(ann.view.state)).toBe(true)
  })

  it('makes, changes, indents and ends lists', () => {
    const ann = replica()
    select(ann, 'a:stop')
    press(ann, toggleList('bulletList'))
    expect(yjs(ann, 'a:stop')).toMatch(/^<bulletlist><listitem><paragraph>Fewer/)
    press(ann, toggleList('orderedList'))
    expect(yjs(ann, 'a:stop')).toMatch(/^<orderedlist><listitem><paragraph>Fewer/)
    press(ann, toggleList('orderedList'))
    expect(yjs(ann, 'a:stop')).toMatch(/^<paragraph>Fewer/)
    select(ann, 's:solution', 25)
    expect(press(ann, indentItem)).toBe(true)
    expect(yjs(ann, 's:solution')).toMatch(/<orderedlist start="3"><listitem>.*<orderedlist/)
    press(ann, outdentItem)
    press(ann, setParagraph)
    expect(yjs(ann, 's:solution')).toContain('<paragraph>Open the lid</paragraph><paragraph>That is all')
  })

  it('puts text in quotes and takes it out', () => {
    const ann = replica()
    select(ann, 'a:stop')
    press(ann, toggleQuote)
    expect(yjs(ann, 'a:stop')).toMatch(/^<blockquote><paragraph>Fewer/)
    press(ann, toggleQuote)
    expect(yjs(ann, 'a:stop')).toMatch(/^<paragraph>Fewer/)
  })

  it('sets, changes and removes links', () => {
    const ann = replica()
    select(ann, 's:callToAction', 10)
    expect(linkAt(ann.view.state)).toBe('https://example.com/bell')
    press(ann, setLink('mailto:desk@example.com'))
    expect(yjs(ann, 's:callToAction')).toContain('<link href="mailto:desk@example.com">the counter</link>')
    press(ann, removeLink)
    expect(yjs(ann, 's:callToAction')).toBe('<paragraph>Ask at the counter</paragraph>')
    expect(removeLink(ann.view.state)).toBe(false)
    expect(setLink('https://a.example')(ann.view.state)).toBe(false)
  })

  it('inserts a table with a place to write after it, and changes its rows and columns', () => {
    const ann = replica()
    select(ann, 'a:stop', 5)
    press(ann, insertTable(2, 3))
    expect(yjs(ann, 'a:stop').match(/<tableheader>/g)).toHaveLength(3)
    expect(yjs(ann, 'a:stop')).toMatch(/<\/table><paragraph><\/paragraph>$/)
    expect(insertTable(2, 2)(ann.view.state)).toBe(false)
    press(ann, tableCommands.addRowAfter)
    press(ann, tableCommands.addColumnBefore)
    expect(yjs(ann, 'a:stop').match(/<tablerow>/g)).toHaveLength(3)
    expect(yjs(ann, 'a:stop').match(/<table(cell|header)>/g)).toHaveLength(12)
    press(ann, tableCommands.deleteTable)
    expect(yjs(ann, 'a:stop')).not.toContain('<table')
    expect(tableCommands.deleteRow(ann.view.state)).toBe(false)
  })
})

describe('addresses', () => {
  it.each([
    ['example.com', 'https://example.com'],
    ['example.com/a?b#c', 'https://example.com/a?b#c'],
    [' https://example.com ', 'https://example.com'],
    ['desk@example.com', 'mailto:desk@example.com'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['ftp://example.com', null],
    ['just words', null],
    ['word', null],
    ['', null],
  ])('typed as %j become %j', (typed, href) => {
    expect(hrefFrom(typed)).toBe(href)
  })

  it.each([
    'JAVASCRIPT:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '//evil.example',
    '/path',
    'x'.repeat(2001),
    1,
    null,
  ])('refuse %j', (href) => {
    expect(isSafeHref(href)).toBe(false)
  })
})

function yjs({ ydoc }: Replica, root: string): string {
  return markupOf(ydoc, root)
}
