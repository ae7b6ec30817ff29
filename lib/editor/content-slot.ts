import { Fragment, Node, type NodeType } from '@tiptap/pm/model'
import { FAQ_KEYS } from '@/lib/domain/prfaq'
import type { BlockJson, DocumentContent } from './content'
import { parseRoot } from './document-roots'
import { documentSchema } from './schema'

/** What a root of the live document would hold in this content, as a node; null where the content has no such part. */
export function contentSlot(content: DocumentContent, root: string): Node | null {
  const parsed = parseRoot(root)
  if (!parsed || parsed.kind === 'order') return null
  if (parsed.kind === 'section') return slotOf(content.sections[parsed.key])
  const entry = FAQ_KEYS.flatMap((list) => content[list]).find(({ id }) => id === parsed.id)
  if (!entry) return null
  return slotOf(parsed.kind === 'question' ? entry.question : entry.answer)
}

function slotOf(part: string | BlockJson[]): Node {
  const { nodes } = documentSchema()
  if (typeof part === 'string') return (nodes.line as NodeType).create(null, part ? documentSchema().text(part) : null)
  return (nodes.section as NodeType).create(null, Fragment.from(part.map((block) => Node.fromJSON(documentSchema(), block))))
}
