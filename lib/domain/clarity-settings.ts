import { z } from 'zod'
import { CLARITY_KINDS, type ClarityContext } from './clarity'
import { ProposalId } from './ids'

// What is sent about the clarity check. Apart from its shapes, so that pages stay light.

const line = (what: string, most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(most, `Keep ${what} under ${most} letters.`))

const term = line('a term', 80).pipe(z.string().min(1))
/** Terms, each once, in the order of the alphabet; empty ones fall away. */
const terms = z
  .array(line('a term', 80))
  .max(300, 'That is more than 300 terms.')
  .transform((list) =>
    sorted(
      list.filter((one) => one !== ''),
      (one) => one,
    ),
  )

export const ChangeClaritySettingsInput = z.object({
  own: z
    .array(z.object({ term, plain: line('the plainer words', 120) }))
    .max(300, 'That is more than 300 terms.')
    .transform((list) => sorted(list, (one) => one.term)),
  allowed: terms,
  names: terms,
  kinds: z.partialRecord(z.enum(CLARITY_KINDS), z.enum(['off', 'soft'])),
  /** The version that was on the screen. Whoever saves over a newer one learns of it instead. */
  seen: z.int().min(0),
})
export type ChangeClaritySettingsInput = z.infer<typeof ChangeClaritySettingsInput>

export const ChangeCustomerTermsInput = z.object({ proposalId: ProposalId, terms, seen: z.int().min(0) })
export type ChangeCustomerTermsInput = z.infer<typeof ChangeCustomerTermsInput>

const FindingId = z.string().regex(/^[0-9a-z]{1,12}$/)

/** Only which finding and why: what it says is what the server finds in the text. */
export const IgnoreFindingInput = z.object({
  proposalId: ProposalId,
  findingId: FindingId,
  reason: z.string().trim().min(1, 'Say why it stays. Reviewers will read it.').max(300, 'Keep the reason under 300 letters.'),
})
export type IgnoreFindingInput = z.infer<typeof IgnoreFindingInput>

export const BringFindingBackInput = z.object({ proposalId: ProposalId, findingId: FindingId })
export type BringFindingBackInput = z.infer<typeof BringFindingBackInput>

export type ClaritySettings = Pick<ClarityContext, 'own' | 'allowed' | 'names' | 'kinds'> & { version: number }

export const NO_CLARITY_SETTINGS: ClaritySettings = { own: [], allowed: [], names: [], kinds: {}, version: 0 }

function sorted<T>(list: readonly T[], nameOf: (one: T) => string): T[] {
  const byName = new Map(list.map((one) => [nameOf(one).toLocaleLowerCase('en-GB'), one]))
  return [...byName].sort(([a], [b]) => a.localeCompare(b, 'en-GB')).map(([, one]) => one)
}
