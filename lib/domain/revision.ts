import { z } from 'zod'
import { ProposalId } from './ids'
import { oneLine } from './person'
import { PART_KEYS, type PartKey, partTitle } from './prfaq'

/** Why a revision was made. */
const REVISION_KINDS = ['manual', 'automatic', 'submitted', 'before_restore', 'restored'] as const
export type RevisionKind = (typeof REVISION_KINDS)[number]

/** What stands in a list where a revision has no message of its own. */
export const KIND_NAMES: Record<RevisionKind, string> = {
  manual: 'No message',
  automatic: 'Kept after a pause',
  submitted: 'Submitted for review',
  before_restore: 'Kept before a restore',
  restored: 'Restored',
}

/** Numbers of revisions count from 1 within a proposal. */
const RevisionNumber = z.coerce.number().int().min(1).max(999_999)

export const NameRevisionInput = z.object({
  proposalId: ProposalId,
  number: RevisionNumber,
  /** Empty: the revision goes back to its message. */
  name: z.string().overwrite(oneLine).max(120, 'Keep the name under 120 letters.'),
})
export type NameRevisionInput = z.infer<typeof NameRevisionInput>

/** part: one section or question list; null: the whole text. */
export const RestoreRevisionInput = z.object({
  proposalId: ProposalId,
  number: RevisionNumber,
  part: z.enum(PART_KEYS as [PartKey, ...PartKey[]]).nullable(),
})
export type RestoreRevisionInput = z.infer<typeof RestoreRevisionInput>

/** The message of the revision that a restore makes: "Revision 5 restored", "Problem as in revision 5". */
export function restoreMessage(number: number, part: PartKey | null): string {
  return part === null ? `Revision ${number} restored` : `${partTitle(part)} as in revision ${number}`
}
