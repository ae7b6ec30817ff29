import { FAQ_KEYS, SECTIONS } from '@/lib/domain/prfaq'
import type { DocumentContent } from './content'

/** A document in which nothing is written: what a first revision is measured against. */
export function emptyContent(): DocumentContent {
  const sections = SECTIONS.map(({ key, kind }) => [key, kind === 'line' ? '' : [{ type: 'paragraph' }]])
  return { sections: Object.fromEntries(sections), ...Object.fromEntries(FAQ_KEYS.map((list) => [list, []])) } as DocumentContent
}
