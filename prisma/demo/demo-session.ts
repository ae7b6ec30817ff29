import { randomUUID } from 'node:crypto'
import { DAY_MS } from '@/lib/domain/day'
import { DEFAULT_MINUTES } from '@/lib/domain/premortem/phases'
import { DEFAULT_BALLOT } from '@/lib/domain/premortem/votes'
import type { Tx } from '@/lib/server/context'

/** A reason of the demo: who wrote it, under which theme, with how many votes; a risk from two votes on. */
type DemoReason = {
  by: string
  theme: number
  text: string
  votes: number
  rating?: [number, number]
  plan?: Plan
  accept?: Accept
}
type Plan = { mitigation: string; sign: string; owner: string; dueInDays: number }
type Accept = { by: string; why: string; lookAgainInDays: number }

const THEMES = ['The bell cried wolf', 'Somebody came to harm', 'The counter had no time', 'Nobody wanted it']

const REASONS: DemoReason[] = [
  {
    by: 'tom',
    theme: 0,
    text: 'patients took the dose but left the lid shut. We rang anyway. After the third call they stopped answering.',
    votes: 6,
    rating: [4, 4],
    plan: {
      mitigation: 'One press of any telephone key tells us “taken”. After two false calls in a week, the pharmacist rings.',
      sign: 'More than 8% of calls unanswered in a week',
      owner: 'tom',
      dueInDays: 16,
    },
  },
  { by: 'priya', theme: 0, text: 'sons and daughters blocked our number.', votes: 1 },
  { by: 'marcus', theme: 0, text: 'it rang at 7 a.m. on Christmas Day.', votes: 1 },
  {
    by: 'sam',
    theme: 1,
    text: 'the signal dropped in rural postcodes. A patient missed four days of warfarin and nobody rang.',
    votes: 5,
    rating: [2, 5],
    plan: {
      mitigation: 'The tray keeps the record. After six silent hours the pharmacy rings.',
      sign: 'Any tray silent for six hours',
      owner: 'sam',
      dueInDays: 9,
    },
  },
  {
    by: 'elena',
    theme: 1,
    text: 'the bell rang late, so she took yesterday’s dose as well.',
    votes: 3,
    rating: [3, 4],
    accept: {
      by: 'elena',
      why: 'A late call is no worse than no call, which is what she has today. We tell every patient: if in doubt, ask the counter.',
      lookAgainInDays: 190,
    },
  },
  {
    by: 'dana',
    theme: 2,
    text: 'set-up took 25 minutes, not 6. Pharmacists stopped offering it by June.',
    votes: 4,
    rating: [4, 3],
    plan: {
      mitigation: 'Fill trays in the quiet hour, before the patient comes.',
      sign: 'Median set-up above 9 minutes',
      owner: 'priya',
      dueInDays: 23,
    },
  },
  { by: 'dana', theme: 2, text: 'shops raced to sign people up and skipped the two questions.', votes: 1 },
  { by: 'tom', theme: 3, text: 'patients thought a tray that phones home was spying on them.', votes: 2, rating: [2, 3] },
  { by: 'priya', theme: 3, text: '“I am not that old yet.” People we asked in the shop said no.', votes: 1 },
]

type Demo = { proposalId: string; revisionNumber: number; launchDate: Date | null; at: Date; personId: (key: string) => string }

/** A closed pre-mortem with themes, counted votes, three plans and one acceptance. Returns its id. */
export async function addDemoSession(tx: Tx, { proposalId, revisionNumber, launchDate, at, personId }: Demo): Promise<string> {
  const later = (days: number) => new Date(at.getTime() + days * DAY_MS)
  const day = (days: number) => new Date(later(days).toISOString().slice(0, 10))
  const people = [...new Set(['dana', ...REASONS.map(({ by }) => by)])].map(personId)
  const { id } = await tx.premortem.create({
    data: {
      proposalId,
      number: 1,
      revisionNumber,
      facilitatorId: personId('dana'),
      failsOn: new Date((launchDate ?? at).getTime() + 365 * DAY_MS),
      newspaper: 'The Yorkshire Herald',
      headline: 'Northgate has withdrawn Second Bell.',
      story:
        'One year after launch, nine in ten trays had come back to the counter and stayed there. A patient in Skipton missed four days of warfarin. The regulator wrote twice. In February the last of the 212 pharmacies stopped offering it, and the phone line was cut off.',
      hidesNames: false,
      minutes: DEFAULT_MINUTES,
      ...DEFAULT_BALLOT,
      phase: 'close',
      phaseBeganAt: at,
      createdAt: new Date(at.getTime() - 70 * 60_000),
      closedAt: at,
      closedById: personId('dana'),
      people: { create: people.map((one, seat) => ({ personId: one, seat, invitedAt: at, joinedAt: at, seenAt: at })) },
    },
  })
  const themes = THEMES.map((name, position) => ({ id: randomUUID(), premortemId: id, name, position }))
  await tx.reasonTheme.createMany({ data: themes })
  let number = 0
  for (const [position, reason] of [...REASONS].sort((one, other) => other.votes - one.votes).entries()) {
    const { by, theme, text, votes, rating, plan, accept } = reason
    const reasonId = randomUUID()
    const voters = people.slice(0, Math.min(votes, people.length))
    await tx.reason.create({
      data: {
        id: reasonId,
        premortemId: id,
        authorId: personId(by),
        text,
        position,
        heardAt: position + 1,
        themeId: themes[theme]?.id ?? null,
        votes: { create: voters.map((one) => ({ personId: one, votes: 1 })) },
      },
    })
    if (votes < 2) continue
    await tx.risk.create({
      data: {
        reasonId,
        number: ++number,
        votes,
        likelihood: rating?.[0] ?? null,
        impact: rating?.[1] ?? null,
        ...(plan && { mitigation: plan.mitigation, sign: plan.sign, ownerId: personId(plan.owner), dueOn: day(plan.dueInDays) }),
        ...(accept && {
          acceptedById: personId(accept.by),
          acceptedAt: at,
          acceptedWhy: accept.why,
          lookAgainOn: day(accept.lookAgainInDays),
        }),
      },
    })
  }
  return id
}
