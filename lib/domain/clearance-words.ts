import { waivedInWords } from './gate-marks'
import { type ProposalStatus, STATUS_NAMES } from './rights'

/**
 * A proposal's status as it is at this instant. cleared: the revision that is cleared to build now, or null. Time runs out by itself, and a newer
 * draft leaves what was cleared as it is: both are told beside the stored status. waived: how many requirements a lead waived for it.
 */
export function statusInWords(status: ProposalStatus, cleared: number | null, waived = 0): string {
  if (status === 'cleared')
    return cleared === null ? 'Clearance expired' : [STATUS_NAMES.cleared, waivedInWords(waived)].filter(Boolean).join(', ')
  return cleared === null ? STATUS_NAMES[status] : `${STATUS_NAMES[status]}, revision ${cleared} cleared`
}

/** What findClearance answers, as far as words need it. */
type Answer = {
  cleared: boolean
  revisionNumber: number | null
  clearedAt: Date | null
  expiresAt: Date | null
  endedAt: Date | null
  why: 'never' | 'withdrawn' | 'expired' | null
}

/** The sentence under the answer. at: how a moment reads to this viewer. */
export function clearanceInWords(
  { revisionNumber, clearedAt, expiresAt, endedAt, why }: Answer,
  at: (moment: Date) => string,
): string {
  if (!clearedAt || why === 'never') return 'Engineering was never started on it.'
  if (why === 'withdrawn') return `Revision ${revisionNumber} was cleared until ${endedAt ? at(endedAt) : 'a lead took it back'}.`
  if (why === 'expired')
    return `Revision ${revisionNumber} was cleared until ${expiresAt ? at(expiresAt) : 'its time ran out'}. Its time ran out.`
  return `Revision ${revisionNumber}, since ${at(clearedAt)}.`
}
