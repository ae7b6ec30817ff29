import type { BlockJson } from './content'

/** The points that an answer makes, as plain text: its list items; without a list, its paragraphs. Empty ones fall away. */
export function listPoints(blocks: readonly BlockJson[]): string[] {
  const items = blocks.flatMap((block) => (/List$/.test(block.type) ? (block.content ?? []) : []))
  const points = items.length > 0 ? items : blocks.filter(({ type }) => type === 'paragraph')
  return points.map((point) => textOf(point).trim()).filter(Boolean)
}

function textOf({ type, text, content = [] }: BlockJson): string {
  if (type === 'hardBreak') return ' '
  return text ?? content.map(textOf).join(type === 'paragraph' ? '' : ' ')
}
