import { Fragment, Slice } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { htmlToBlocks } from '@/lib/editor/html-to-blocks'
import { pasteSlice } from '@/lib/editor/paste-slice'
import { commentsIn, oneLineOf, withCarried } from '@/lib/editor/pasted-comments'
import { documentSchema } from '@/lib/editor/schema'
import { replica, select, textOf } from '@/tests/support/editor-replica'

const schema = documentSchema()
const marked = (text: string, ...ids: string[]) =>
  schema.text(
    text,
    ids.map((id) => schema.mark('comment', { id })),
  )
const sliceOf = (...content: Parameters<typeof Fragment.fromArray>[0]) =>
  new Slice(Fragment.from(schema.node('paragraph', null, content as never)), 1, 1)

describe('comments on what is pasted', () => {
  it('are read from a page of ours and from nowhere else', () => {
    const span = (id: string) => ({ tag: 'span', attributes: { 'data-comment': id }, children: ['words'] })
    expect([...commentsIn(htmlToBlocks(schema, [span('a1'), span('no id!')]))]).toEqual(['a1'])
  })

  it('stay with words that were cut here, and with no others', () => {
    const slice = sliceOf(marked('cut', 'gone'), marked('copied', 'here'), marked('foreign', 'far'))
    const page = schema.node('paragraph', null, [marked('copied', 'here')])
    const kept = withCarried(slice, page, new Set(['gone', 'here']))
    expect([...commentsIn(kept.content)]).toEqual(['gone'])
    expect(kept.content.textBetween(0, kept.content.size)).toBe('cutcopiedforeign')
    const plain = sliceOf(schema.text('plain'))
    expect(withCarried(plain, page, new Set())).toBe(plain)
  })

  it('are all that is kept on one line, with single spaces', () => {
    const slice = new Slice(
      Fragment.from([
        schema.node('paragraph', null, [schema.text('  One '), marked(' two', 'a')]),
        schema.node('paragraph', null, [schema.text('three ', [schema.mark('bold')])]),
      ]),
      1,
      1,
    )
    const line = oneLineOf(slice, schema)
    expect(line.textBetween(0, line.size)).toBe('One two three')
    expect([...commentsIn(line)]).toEqual(['a'])
    const ann = replica()
    select(ann, 's:headline', 6, 's:headline', 11)
    const tr = pasteSlice(ann.view.state, slice)
    if (tr) ann.view.dispatch(tr)
    expect(textOf(ann, 's:headline').startsWith('SecondOne two three')).toBe(true)
    expect([...commentsIn(ann.view.state.doc.content)]).toEqual(['a'])
  })
})
