import { type RoundMark, roundMark } from '@/lib/domain/round-mark'
import { db } from '@/lib/server/db'

/** What rounds made of the revisions of these proposals, by proposal and number, in the order of rounds. For whoever may read them: an open round tells nothing of its verdicts. */
export async function listRoundMarks(
  proposalIds: readonly string[],
): Promise<(proposalId: string, number: number) => readonly RoundMark[]> {
  const rounds = await db.round.findMany({
    where: { proposalId: { in: [...proposalIds] } },
    orderBy: { number: 'asc' },
    select: {
      proposalId: true,
      number: true,
      revisionNumber: true,
      end: true,
      verdicts: { where: { decision: 'request_changes' }, take: 1, select: { id: true } },
    },
  })
  const marks = new Map<string, RoundMark[]>()
  for (const { proposalId, revisionNumber, verdicts, ...round } of rounds) {
    const key = `${proposalId} ${revisionNumber}`
    marks.set(key, [...(marks.get(key) ?? []), roundMark(round, verdicts.length > 0)])
  }
  return (proposalId, number) => marks.get(`${proposalId} ${number}`) ?? []
}
