import { type Fragment, type Mark, type Node, Fragment as Pieces, type Schema, Slice } from '@tiptap/pm/model'

// Comments go with words that are cut and pasted. Words that are pasted beside their original, or come from elsewhere, bring
// none along: the comment stays where it was.

/** The ids of the comments that stand on a piece of a page. */
export function commentsIn(content: Fragment): Set<string> {
  const ids = new Set<string>()
  content.descendants((node) => {
    for (const { type, attrs } of node.marks) if (type.name === 'comment') ids.add(attrs.id as string)
  })
  return ids
}

/** A slice with the comments that were `carried` away from this page and do not stand on it any more, and no others. The same slice where it has none. */
export function withCarried(slice: Slice, doc: Node, carried: ReadonlySet<string>): Slice {
  if (commentsIn(slice.content).size === 0) return slice
  const here = commentsIn(doc.content)
  const stays = ({ type, attrs }: Mark) => type.name !== 'comment' || (carried.has(attrs.id) && !here.has(attrs.id))
  return new Slice(mapText(slice.content, stays), slice.openStart, slice.openEnd)
}

/** A slice on one line: its words with nothing but the comments on them. */
export function oneLineOf(slice: Slice, schema: Schema): Fragment {
  const runs: Node[] = []
  let last = ' '
  const add = (text: string, marks: readonly Mark[]) => {
    const words = [...text.replace(/\s+/gu, ' ')].filter(
      (letter, index, all) => letter !== ' ' || (index === 0 ? last : all[index - 1]) !== ' ',
    )
    if (words.length === 0) return
    last = words.at(-1) as string
    runs.push(
      schema.text(
        words.join(''),
        marks.filter(({ type }) => type.name === 'comment'),
      ),
    )
  }
  slice.content.descendants((node) => {
    if (node.isText) add(node.text ?? '', node.marks)
    else if (node.isBlock || node.isLeaf) add(' ', [])
  })
  const end = runs.at(-1)
  if (end?.text?.endsWith(' ')) {
    runs.pop()
    if (end.text.length > 1) runs.push(schema.text(end.text.slice(0, -1), end.marks))
  }
  return Pieces.fromArray(runs)
}

function mapText(content: Fragment, stays: (mark: Mark) => boolean): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    nodes.push(node.isText ? node.mark(node.marks.filter(stays)) : node.copy(mapText(node.content, stays)))
  })
  return Pieces.fromArray(nodes)
}
