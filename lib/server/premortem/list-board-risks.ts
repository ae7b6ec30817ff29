import type { BoardRisk } from '@/lib/domain/premortem/board'
import { isAnswered, missingFrom, ratingOf, scoreOf, spreadOf, topRisks } from '@/lib/domain/premortem/risks'
import { followRiskRuling, type PremortemFacts } from '@/lib/domain/premortem/rulings'
import type { ActorFacts } from '@/lib/domain/rights'
import { riskFactsOf } from './find-premortem-gate-facts'
import type { LoadedSession } from './load-session'

/** The risks of a session that was counted, by number. Others' ratings show as median and spread, never by name. */
export function listBoardRisks(
  { risks: rows, questions, topScore, cardOf }: LoadedSession,
  session: PremortemFacts,
  actor: ActorFacts,
): BoardRisk[] {
  const tops = topRisks(rows.filter(({ isParked }) => !isParked).map(riskFactsOf), topScore)
  return rows.map((row) => {
    const facts = riskFactsOf(row)
    const own = row.reason.ratings.find(({ personId }) => personId === actor.personId)
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
      follow: followRiskRuling(row, session.proposal, actor),
    }
  })
}
