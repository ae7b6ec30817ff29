import { describe, expect, it } from 'vitest'
import { markdownRules } from '@/lib/editor/markdown-rules'
import { documentSchema } from '@/lib/editor/schema'
import { markupOf } from '@/tests/support/editor-markup'
import { type HeadlessView, type Replica, replica, SAMPLE, select } from '@/tests/support/editor-replica'

describe('typed Markdown', () => {
  it.each([
    ['- x', '<bulletlist><listitem><paragraph>x</paragraph></listitem></bulletlist>'],
    ['* x', '<bulletlist><listitem><paragraph>x</paragraph></listitem></bulletlist>'],
    ['1. x', '<orderedlist><listitem><paragraph>x</paragraph></listitem></orderedlist>'],
    ['4. x', '<orderedlist start="4"><listitem><paragraph>x</paragraph></listitem></orderedlist>'],
    ['> x', '<blockquote><paragraph>x</paragraph></blockquote>'],
    ['a **bold** b', '<paragraph>a <bold>bold</bold> b</paragraph>'],
    ['a *slanted* b', '<paragraph>a <italic>slanted</italic> b</paragraph>'],
    ['a _slanted_ b', '<paragraph>a <italic>slanted</italic> b</paragraph>'],
    ['see [here](example.com) b', '<paragraph>see <link href="https://example.com">here</link> b</paragraph>'],
    ['see [here](javascript:x) b', '<paragraph>see [here](javascript:x) b</paragraph>'],
    ['2 * 3 * 4', '<paragraph>2 * 3 * 4</paragraph>'],
    ['snake_case_name', '<paragraph>snake_case_name</paragraph>'],
  ])('%s', (typed, expected) => {
    const ann = replica(SAMPLE, [markdownRules(documentSchema())])
    ann.view.dispatch(emptied(ann, 'a:stop'))
    keys(ann, typed)
    expect(markupOf(ann.ydoc, 'a:stop')).toBe(expected)
  })

  it('stays as typed in a line', () => {
    const ann = replica(SAMPLE, [markdownRules(documentSchema())])
    select(ann, 's:headline', 0)
    keys(ann, '- **bold** [a](example.com)')
    expect(ann.ydoc.getXmlFragment('s:headline').toString()).toBe(
      '- **bold** [a](example.com)Second Bell rings before a dose is missed',
    )
  })
})

function emptied(person: Replica, root: string) {
  select(person, root)
  const { $head } = person.view.state.selection
  return person.view.state.tr.delete($head.start(), $head.end())
}

/** Types key by key through the plugins, as a browser does. */
function keys({ view }: { view: HeadlessView }, text: string): void {
  for (const key of text) {
    const { from, to } = view.state.selection
    const insert = () => view.state.tr.insertText(key, from, to)
    const handled = view.state.plugins.some((plugin) =>
      plugin.props.handleTextInput?.call(plugin, view as never, from, to, key, insert),
    )
    if (!handled) view.dispatch(insert())
  }
}
