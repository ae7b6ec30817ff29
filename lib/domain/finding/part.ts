import { z } from 'zod'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'

/** A stretch of a proposal's text as it is searched and quoted: a section, or a question with its answer. */
export const SearchPart = z.object({
  key: z.enum(PART_KEYS as [PartKey, ...PartKey[]]),
  /** The question's id, in a FAQ. */
  entryId: z.string().nullable(),
  question: z.string().nullable(),
  text: z.string(),
})
export type SearchPart = z.infer<typeof SearchPart>
