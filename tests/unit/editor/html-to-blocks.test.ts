import { describe, expect, it } from 'vitest'
import type { HtmlNode } from '@/lib/editor/html-to-blocks'
import { shortPasted as paste } from '@/tests/support/short-blocks'

describe('pasted pages', () => {
  it('keep paragraphs, bold, italic and safe links, and lose the rest', () => {
    const page = [
      el('h2', 'A heading'),
      el('p', 'Plain ', el('strong', 'bold'), ' ', el('em', 'slanted'), ' ', el('u', 'underlined'), ' ', el('code', 'x = 1')),
      el('p', el('a', { href: 'https://example.com/a' }, 'good'), ' ', el('a', { href: 'javascript:alert(1)' }, 'bad')),
      el('img', { src: 'x.png' }),
      el('script', 'alert(1)'),
      el('style', 'p{}'),
      el('div', { style: 'display: none' }, 'hidden'),
    ]
    expect(paste(page)).toBe('p(*A heading*) p(Plain *bold* _slanted_ underlined x = 1) p([good](https://example.com/a) bad)')
  })

  it('unpack nested boxes and collapse white space as a browser does', () => {
    const page = [
      el(
        'div',
        '\n  ',
        el('div', 'One\n   two'),
        '\n',
        el('section', el('p', ' three ', el('b', ' four ')), 'five', el('br'), 'six', el('br')),
        '\n',
      ),
    ]
    expect(paste(page)).toBe('p(One two) p(three *four*) p(five/six)')
  })

  it('keep lists, also lists inside lists, wherever the inner list stands', () => {
    const nested = el('ul', el('li', 'a', el('ul', el('li', 'a1'))), el('li', el('p', 'b')))
    const beside = el('ol', { start: '3' }, el('li', 'c'), el('ul', el('li', 'c1')))
    expect(paste([nested, beside])).toBe('ul(li(p(a) ul(li(p(a1)))) li(p(b))) ol3(li(p(c) ul(li(p(c1)))))')
  })

  it('keep quotes and tables, with head cells and spans', () => {
    const table = el(
      'table',
      el('thead', el('tr', el('th', { colspan: '2' }, 'Head'))),
      el(
        'tbody',
        el('tr', el('td', 'a'), el('td', { rowspan: 'x' }, el('p', 'b'))),
        el('tr', el('td'), el('td', el('ul', el('li', 'c')))),
      ),
    )
    expect(paste([el('blockquote', 'Said'), table])).toBe(
      'quote(p(Said)) table(tr(th2(p(Head))) tr(td(p(a)) td(p(b))) tr(td(p()) td(ul(li(p(c))))))',
    )
  })

  it('make paragraphs of tables that cannot stand where they are, and of tables that are only boxes', () => {
    const table = el('table', el('tr', el('td', 'a'), el('td', 'b')))
    expect(paste([el('ul', el('li', table))])).toBe('ul(li(p(a) p(b)))')
    expect(paste([el('table', el('tr', el('td', el('p', 'one'), el('p', 'two'))))])).toBe('p(one) p(two)')
  })

  it('keep the lines of code as lines', () => {
    expect(paste([el('pre', el('code', 'a\n  b\n'))])).toBe('p(a/  b)')
  })

  it('of Google Docs are not all bold', () => {
    const docs = el(
      'b',
      { style: 'font-weight:normal;', id: 'docs-internal-guid-1' },
      el(
        'p',
        el('span', { style: 'font-weight:400;font-style:normal' }, 'Plain '),
        el('span', { style: 'font-weight:700' }, 'bold'),
      ),
      el('ul', el('li', { style: 'list-style-type:disc' }, el('p', el('span', 'item')))),
      el('br', { class: 'Apple-interchange-newline' }),
    )
    expect(paste([docs])).toBe('p(Plain *bold*) ul(li(p(item)))')
  })

  it('of Word become lists again', () => {
    const item = (level: number, marker: string, text: string) =>
      el(
        'p',
        { class: 'MsoListParagraph', style: `margin-left:36pt;mso-list:l0 level${level} lfo1` },
        el('span', { style: 'font-family:Symbol' }, el('span', { style: 'mso-list:Ignore' }, marker, el('span', '   '))),
        text,
      )
    const page = el(
      'div',
      { class: 'WordSection1' },
      el('p', { class: 'MsoNormal' }, 'Before'),
      item(1, '·', 'one'),
      '\n',
      item(2, 'o', 'inner'),
      item(1, '·', 'two'),
      el('p', { class: 'MsoNormal' }, 'Between'),
      item(1, '1.', 'first'),
      item(1, '2.', 'second'),
    )
    expect(paste([page])).toBe('p(Before) ul(li(p(one) ul(li(p(inner)))) li(p(two))) p(Between) ol(li(p(first)) li(p(second)))')
  })

  it('are nothing when they hold no text', () => {
    expect(paste([el('div', el('p', ' '), el('br'))])).toBe('')
  })
})

function el(tag: string, ...rest: (Record<string, string> | HtmlNode)[]): HtmlNode {
  const [first] = rest
  const attributes = typeof first === 'object' && !('tag' in first) ? (first as Record<string, string>) : {}
  return { tag, attributes, children: (first === attributes ? rest.slice(1) : rest) as HtmlNode[] }
}
