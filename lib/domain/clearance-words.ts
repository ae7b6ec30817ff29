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
