import { DOMSerializer, type Schema } from '@tiptap/pm/model'
import { picturePath } from '@/lib/domain/picture'
import { pictureAttributes } from './picture-attributes'

/** How a copied piece is written as HTML: the frame as plain headings and boxes, without our labels, so that it pastes cleanly anywhere. */
export function clipboardSerializer(schema: Schema, proposalId: string | null): DOMSerializer {
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
      picture: (node) => {
        const { pictureId, pixelWidth, pixelHeight, alt, caption, width } = pictureAttributes(node)
        const src = proposalId && pictureId ? picturePath(proposalId, pictureId) : ''
        return ['img', { src, alt, width: pixelWidth, height: pixelHeight, 'data-caption': caption, 'data-width': width }]
      },
      unknownBlock: () => ['p'],
      unknownInline: () => ['span'],
      table: () => ['table', ['tbody', 0]],
    },
    { ...DOMSerializer.marksFromSchema(schema), comment: ({ attrs }) => ['span', { 'data-comment': attrs.id }, 0] },
  )
}
