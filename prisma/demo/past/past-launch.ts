import { randomUUID } from 'node:crypto'
import type { FigureKind } from '@/lib/domain/after-launch/find-figures'
import type { Outcome } from '@/lib/domain/after-launch/outcomes'
import { DAY_MS } from '@/lib/domain/day'
import { DEFAULT_MINUTES } from '@/lib/domain/premortem/phases'
import { DEFAULT_BALLOT } from '@/lib/domain/premortem/votes'
import { promisesIn } from '@/lib/server/after-launch/list-promises'
import type { PastText } from './past-text'
import type { Telling } from './past-year'

const OUTCOMES: Record<string, Outcome> = { k: 'kept', b: 'better', m: 'missed', n: 'not_measured' }
/** What it really was: kept, better, missed, by the kind of figure. */
const ACTUAL: Partial<Record<FigureKind, Record<Outcome, string>>> = {
  date: { kept: 'Opened on the day', better: 'Opened a week earlier', missed: 'Opened three weeks later', not_measured: '' },
  duration: {
    kept: 'As promised in nine cases of ten',
    better: 'A third less',
    missed: 'Twice as long on Saturdays',
    not_measured: '',
  },
}
const ANY: Record<Outcome, string> = {
  ...{
    kept: 'As promised, within a tenth of it',
    better: 'A fifth better',
    missed: 'About half of it in the first quarter',
    not_measured: '',
  },
}
const ROOM = ['marcus', 'sam', 'priya', 'tom']

/** Its pre-mortem two days before the last submission, and what was noted after launch. */
export function addPastLaunch(telling: Telling): void {
  const { after, ended } = telling.story
  if (!after || !ended) return
  addSession(telling, after)
  addNotes(telling, after)
}

type After = NonNullable<Telling['story']['after']>

function addSession(telling: Telling, { risks, launched }: After): void {
  const { rows, story, proposalId, pinned, ago, note, personId } = telling
  const at = ago((story.submitted.at(-1) as number) + 0.3)
  const id = randomUUID()
  const ownerId = personId(story.owner)
  const revisionNumber = Math.max(1, (pinned.at(-1) as number) - 1)
  rows.premortems.push({
    ...{ id, proposalId, number: 1, revisionNumber, facilitatorId: ownerId, hidesNames: false, minutes: DEFAULT_MINUTES },
    ...{
      failsOn: new Date(
        ago(launched - 365)
          .toISOString()
          .slice(0, 10),
      ),
      newspaper: 'The Yorkshire Herald',
    },
    ...{
      headline: `Northgate has withdrawn ${story.title}.`,
      story: `One year after launch, nobody used ${story.title} any more.`,
    },
    ...{ ...DEFAULT_BALLOT, phase: 'close', phaseBeganAt: at, createdAt: new Date(at.getTime() - 70 * 60_000) },
    ...{ closedAt: at, closedById: ownerId },
  })
  const seats = [...new Set([story.owner, ...ROOM])]
  rows.room.push(
    ...seats.map((key, seat) => ({ premortemId: id, personId: personId(key), seat, invitedAt: at, joinedAt: at, seenAt: at })),
  )
  const names = [...new Set(risks.map(([, theme]) => theme))]
  const themes = names.map((name, position) => ({ id: randomUUID(), premortemId: id, name, position }))
  rows.themes.push(...themes)
  for (const [place, [text, theme, status]] of risks.entries()) {
    const reasonId = randomUUID()
    const authorId = personId(seats[place % seats.length] as string)
    const themeId = themes.find(({ name }) => name === theme)?.id
    rows.reasons.push({ id: reasonId, premortemId: id, authorId, text, position: place, heardAt: place + 1, themeId })
    const happenedAt = status === 'happened' ? ago(Math.max(3, launched - 25 - 10 * place)) : null
    rows.risks.push({
      ...{
        reasonId,
        number: place + 1,
        votes: 5 - place,
        likelihood: 4 - (place % 2),
        impact: 3 + (place % 2),
        status,
        happenedAt,
      },
      ...{
        mitigation: 'We try it in two branches first and look at it every week.',
        sign: 'More than five complaints in a week',
      },
      ...{
        ownerId,
        dueOn: new Date(
          ago(launched - (status === 'open' ? 110 : 10))
            .toISOString()
            .slice(0, 10),
        ),
      },
    })
    if (happenedAt)
      note(happenedAt, story.owner, 'premortem.risk_followed', {
        proposalId,
        premortemId: id,
        reasonId,
        from: 'open',
        to: 'happened',
      })
  }
  note(at, story.owner, 'premortem.closed', { proposalId, premortemId: id, revision: revisionNumber })
}

function addNotes(telling: Telling, { launched, noted, surprise }: After): void {
  const { rows, story, proposalId, texts, pinned, ago, note, personId, workspaceId } = telling
  const notedById = personId(story.owner)
  const revisionNumber = pinned.at(-1) as number
  // The last submission of several is the plain text; of one it is the rough one.
  const text = texts[(pinned.length > 1 ? texts.length : texts.length - 1) - 1] as PastText
  const promises = promisesIn(text.content).filter(({ section }) => section !== 'problem')
  for (const [place, letter] of [...noted].entries()) {
    const promise = promises[place]
    const outcome = OUTCOMES[letter]
    if (!promise || !outcome) continue
    const { key, section, sentence, figure } = promise
    const notedAt = ago(Math.max(1, launched - 35 - 15 * place))
    const id = randomUUID()
    rows.promiseNotes.push({
      ...{
        id,
        workspaceId,
        proposalId,
        key,
        revisionNumber,
        section,
        sentence,
        words: figure.words,
        outcome,
        actual: (ACTUAL[figure.kind] ?? ANY)[outcome],
      },
      ...{
        note: outcome === 'missed' ? 'Two branches pulled it down. We look again in spring.' : '',
        measuredBy: 'Store operations',
      },
      ...{ measuredOn: new Date(notedAt.toISOString().slice(0, 10)), notedAt, notedById },
    })
    note(notedAt, story.owner, 'launch.outcome_noted', { proposalId, noteId: id, revision: revisionNumber, outcome })
  }
  const day = (days: number) => new Date(ago(days).toISOString().slice(0, 10))
  if (surprise) {
    const [surpriseId, notedAt] = [randomUUID(), ago(Math.max(1, launched - 50))]
    rows.surprises.push({
      id: surpriseId,
      workspaceId,
      proposalId,
      text: surprise,
      happenedOn: day(Math.max(2, launched - 48)),
      notedAt,
      notedById,
    })
    note(notedAt, story.owner, 'launch.surprise_noted', { proposalId, surpriseId })
  }
  if (launched < 100)
    rows.reminders.push({
      proposalId,
      dueOn: day(launched - 180),
      setAt: new Date(ago(launched).getTime() + DAY_MS),
      setById: notedById,
    })
}
