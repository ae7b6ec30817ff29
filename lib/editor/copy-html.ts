import { DOMSerializer, type Schema } from '@tiptap/pm/model'

/** How a copied piece is written as HTML: the frame as plain headings and boxes, without our labels, so that it pastes cleanly anywhere. */
export function clipboardSerializer(schema: Schema): DOMSerializer {
  const nodes = DOMSerializer.nodesFromSchema(schema)
  return new DOMSerializer(
    {
      ...nodes,
      line: (node) => [node.attrs.key === 'headline' ? 'h1' : 'h2', 0],
      question: () => ['h3', 0],
      section: () => ['div', 0],
      answer: () => ['div', 0],
      faq: () => ['div', 0],
      faqEntry: () => ['div', 0],
      unknownBlock: () => ['p'],
      unknownInline: () => ['span'],
      table: () => ['table', ['tbody', 0]],
    },
    { ...DOMSerializer.marksFromSchema(schema), comment: () => ['span', 0] },
  )
}
