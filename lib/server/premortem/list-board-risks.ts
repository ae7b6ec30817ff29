import type { BoardRisk } from '@/lib/domain/premortem/board'
import { isAnswered, missingFrom, ratingOf, scoreOf, spreadOf, topRisks } from '@/lib/domain/premortem/risks'
import { followRiskRuling, type PremortemFacts } from '@/lib/domain/premortem/rulings'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { riskFactsOf } from './find-premortem-gate-facts'
import { findRiskQuestions } from './find-risk-questions'

/** The risks of a session that was counted, by number. Others' ratings show as median and spread, never by name. */
export async function listBoardRisks(ctx: Context, session: PremortemFacts): Promise<BoardRisk[]> {
  const rows = await db.risk.findMany({
    where: { reason: { premortemId: session.id } },
    orderBy: { number: 'asc' },
    include: { reason: { select: { text: true, ratings: true } } },
  })
  const tops = topRisks(rows.filter(({ isParked }) => !isParked).map(riskFactsOf))
  const cardOf = await getPersonCards(rows.flatMap(({ ownerId, acceptedById }) => [ownerId ?? [], acceptedById ?? []].flat()))
  const entryIds = rows.flatMap(({ faqEntryId }) => faqEntryId ?? [])
  const questions = await findRiskQuestions(session.proposal.id, entryIds)
  return rows.map((row) => {
    const facts = riskFactsOf(row)
    const own = row.reason.ratings.find(({ personId }) => personId === ctx.actor.personId)
    const dueOn = row.dueOn?.toISOString().slice(0, 10) ?? null
    const plan = { ...row, dueOn }
    return {
      reasonId: row.reasonId,
      number: row.number,
      text: row.reason.text,
      votes: row.votes,
      version: row.version,
      isTop: tops.has(row.reasonId),
      isParked: row.isParked,
      agreed: facts.agreed,
      rating: ratingOf(facts),
      score: scoreOf(facts),
      spread: spreadOf(facts.ratings),
      rated: facts.ratings.length,
      mine: own ? { likelihood: own.likelihood, impact: own.impact } : null,
      mitigation: row.mitigation,
      sign: row.sign,
      owner: row.ownerId ? cardOf(row.ownerId) : null,
      dueOn,
      accepted:
        row.acceptedById && row.acceptedAt
          ? {
              by: cardOf(row.acceptedById),
              at: row.acceptedAt.toISOString(),
              why: row.acceptedWhy,
              lookAgainOn: row.lookAgainOn?.toISOString().slice(0, 10) ?? null,
            }
          : null,
      isAnswered: isAnswered(plan),
      missing: missingFrom(plan),
      status: row.status,
      question: (row.faqEntryId && questions.get(row.faqEntryId)) || null,
      follow: followRiskRuling(row, session.proposal, ctx.actor),
    }
  })
}
