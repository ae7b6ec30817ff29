import type { Node } from '@tiptap/pm/model'
import { FAQS, SECTIONS } from '@/lib/domain/prfaq'
import { documentSchema } from '@/lib/editor/schema'

/** A page with all its sections and nothing in them. */
export function emptyPage(): Node {
  const sections = SECTIONS.map(({ key, kind }) =>
    kind === 'line' ? { type: 'line', attrs: { key } } : { type: 'section', attrs: { key }, content: [{ type: 'paragraph' }] },
  )
  return documentSchema().nodeFromJSON({
    type: 'doc',
    content: [...sections, ...FAQS.map(({ key }) => ({ type: 'faq', attrs: { key } }))],
  })
}
