import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { FAQS, SECTIONS } from '@/lib/domain/prfaq'
import { documentSchema } from './schema'

/** A page with all its sections and nothing in them: what an editor shows before it follows a document. */
export function emptyPage(): Node {
  return documentSchema().nodeFromJSON(emptyPageJson())
}

/** The same as JSON, for Tiptap's `content` option. */
export function emptyPageJson(): JSONContent {
  const sections = SECTIONS.map(({ key, kind }) =>
    kind === 'line' ? { type: 'line', attrs: { key } } : { type: 'section', attrs: { key }, content: [{ type: 'paragraph' }] },
  )
  return { type: 'doc', content: [...sections, ...FAQS.map(({ key }) => ({ type: 'faq', attrs: { key } }))] }
}
