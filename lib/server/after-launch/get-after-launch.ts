import { noteOutcomeRuling } from '@/lib/domain/after-launch/rulings'
import type { AfterLaunch, Note, PromiseLine } from '@/lib/domain/after-launch/view'
import { dayOfDate } from '@/lib/domain/calendar-day'
import { followRiskRuling } from '@/lib/domain/premortem/rulings'
import type { SectionKey } from '@/lib/domain/prfaq'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { findCleared, listPromises } from './list-promises'

/** What happened after launch: every promise of the cleared release with what became of it, the risks, and what nobody foresaw. */
export async function getAfterLaunch(ctx: Context, proposalId: string): Promise<AfterLaunch> {
  const facts = await getProposalFacts(db, ctx.actor, proposalId)
  const cleared = await findCleared(db, proposalId)
  const [promised, notes, risks, surprises, reminders] = await Promise.all([
    cleared ? listPromises(db, proposalId, cleared.revisionNumber) : [],
    db.promiseNote.findMany({ where: { proposalId }, orderBy: [{ notedAt: 'desc' }, { id: 'desc' }] }),
    db.risk.findMany({
      where: { isParked: false, reason: { premortem: { proposalId, closedAt: { not: null } } } },
      include: { reason: { select: { text: true, premortem: { select: { id: true, number: true } } } } },
    }),
    db.surprise.findMany({ where: { proposalId }, orderBy: [{ happenedOn: 'asc' }, { id: 'asc' }] }),
    db.launchReminder.findMany({ where: { proposalId, cancelledAt: null }, orderBy: { dueOn: 'asc' } }),
  ])
  const people = [...notes, ...surprises].flatMap((row) => [
    row.notedById,
    ...('struckById' in row && row.struckById ? [row.struckById] : []),
  ])
  const cardOf = await getPersonCards([...people, ...reminders.map(({ setById }) => setById)])
  const noteOf = ({ id, outcome, actual, note, measuredOn, measuredBy, notedAt, notedById }: (typeof notes)[number]): Note => ({
    ...{ id, outcome, actual, note, measuredBy, at: notedAt, by: cardOf(notedById) },
    measuredOn: dayOfDate(measuredOn) as string,
  })
  const lineOf = (key: string, line: Omit<PromiseLine, 'key' | 'note' | 'earlier'>): PromiseLine => {
    const own = notes.filter((note) => note.key === key)
    const newest = own.find(({ replacedAt }) => replacedAt === null)
    return { key, ...line, note: newest ? noteOf(newest) : null, earlier: own.filter((note) => note !== newest).map(noteOf) }
  }
  const listed = new Set(promised.map(({ key }) => key))
  const gone = notes.filter(({ key, replacedAt }) => replacedAt === null && !listed.has(key))
  return {
    cleared,
    may: noteOutcomeRuling(facts, cleared !== null, ctx.actor),
    promises: [
      ...problemLast(promised).map(({ key, section, sentence, figure }) =>
        lineOf(key, { section, sentence, words: figure.words, figure }),
      ),
      ...gone.map(({ key, section, sentence, words }) =>
        lineOf(key, { section: section as SectionKey, sentence, words, figure: null }),
      ),
    ],
    risks: risks
      .sort((one, other) => other.reason.premortem.number - one.reason.premortem.number || one.number - other.number)
      .map((risk) => ({
        ...{ reasonId: risk.reasonId, number: risk.number, status: risk.status, version: risk.version },
        ...{ premortemId: risk.reason.premortem.id, text: risk.reason.text, happenedAt: risk.happenedAt },
        follow: followRiskRuling(risk, facts, ctx.actor),
      })),
    surprises: surprises.map(({ id, text, happenedOn, notedAt, notedById, struckAt, struckById }) => ({
      ...{ id, text, at: notedAt, by: cardOf(notedById), happenedOn: dayOfDate(happenedOn) as string },
      struck: struckAt && struckById ? { at: struckAt, by: cardOf(struckById) } : null,
    })),
    reminders: reminders.map(({ id, dueOn, setById, toldAt }) => ({
      id,
      dueOn: dayOfDate(dueOn) as string,
      by: cardOf(setById),
      toldAt,
    })),
  }
}

/** What it said of the problem was no promise; it is held beside what happened all the same, behind the rest. */
function problemLast<P extends { section: SectionKey }>(promises: readonly P[]): P[] {
  const isProblem = ({ section }: P) => section === 'problem'
  return [...promises.filter((one) => !isProblem(one)), ...promises.filter(isProblem)]
}
