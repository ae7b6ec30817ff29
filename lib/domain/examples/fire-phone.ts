import { personCard } from '@/lib/domain/person-card'
import type { BoardReason, BoardRisk, PremortemView } from '@/lib/domain/premortem/board'
import { DEFAULT_MINUTES, type Phase } from '@/lib/domain/premortem/phases'
import type { ReasonKind } from '@/lib/domain/premortem/prompts'
import {
  isAnswered,
  missingFrom,
  type RiskFacts,
  ratingOf,
  scoreOf,
  TOP_RISK_SCORE,
  topRisks,
  VOTES_FOR_A_RISK,
} from '@/lib/domain/premortem/risks'
import { DEFAULT_BALLOT } from '@/lib/domain/premortem/votes'
import { refuse } from '@/lib/domain/ruling'

// The fifth example: a pre-mortem of a product that failed. Two facts are public: the Fire Phone came out in June 2014, and it
// was written down by $170 million. Source: section 4 of the method. Everything else here is imagined, and the page says so.

export const FIRE_PHONE_TITLE = 'Fire Phone, 2014'
export const FIRE_PHONE_HEADLINE = 'It is 2015. The phone has been written down by $170 million. Why?'

type Card = {
  text: string
  theme: number
  votes: number
  kind?: ReasonKind
  rating?: [number, number]
  plan?: Plan
  accept?: Accept
}
type Plan = { mitigation: string; sign: string; owner: string; dueOn: string }
type Accept = { by: string; why: string; lookAgainOn: string }

const THEMES = ['Nobody needed to switch', 'The price spoke first', 'The first version', 'What nobody said']

const CARDS: readonly Card[] = [
  {
    text: 'customers did not see why they should leave the phone in their pocket',
    theme: 0,
    votes: 6,
    rating: [5, 5],
    plan: {
      mitigation: 'Write the customer’s problem without naming the phone. Where that cannot be done, stop.',
      sign: 'Fewer than half of the people we ask can say what it does for them that theirs does not',
      owner: 'Product lead',
      dueOn: '2014-03-03',
    },
  },
  {
    text: 'the feature we were proudest of was shown to friends once, and then switched off',
    theme: 0,
    votes: 4,
    rating: [4, 4],
    plan: {
      mitigation: 'Lend it to customers for two weeks and count what they still use on the last day.',
      sign: 'It is used less on the last day than on the first',
      owner: 'Head of research',
      dueOn: '2014-03-17',
    },
  },
  { text: 'we compared it with our plan, and customers compared it with their phone', theme: 0, votes: 1 },
  {
    text: 'we asked the price of the best phone for our first one',
    theme: 1,
    votes: 4,
    rating: [4, 5],
    plan: {
      mitigation: 'Put the price into the press release, beside the price of what people use today, and read it aloud.',
      sign: 'A reader who likes the release asks about the price and puts it down',
      owner: 'Finance lead',
      dueOn: '2014-03-10',
    },
  },
  { text: 'the newspapers wrote about the price and not about the phone', theme: 1, votes: 2, rating: [3, 3] },
  {
    text: 'the first version was too slow at the thing it was bought for',
    theme: 2,
    votes: 3,
    rating: [3, 4],
    accept: {
      by: 'Engineering lead',
      why: 'We measure it on every build. If it is slow in May, we say so and move the date.',
      lookAgainOn: '2014-05-05',
    },
  },
  { text: 'what people use every day was not on it on the first day', theme: 2, votes: 2, rating: [3, 4] },
  { text: 'nobody in the shop had a sentence for it', theme: 2, votes: 1 },
  {
    text: 'the press release said what it does, and never who it is for',
    theme: 3,
    votes: 5,
    kind: 'elephant',
    rating: [4, 4],
  },
  { text: 'we wanted a phone because others had one', theme: 3, votes: 2, kind: 'elephant', rating: [3, 5] },
  { text: 'people took it for another product of ours', theme: 3, votes: 0, kind: 'paper_tiger' },
]

const idOf = (kind: string, place: number) => `${kind}-${String(place).padStart(2, '0')}`
const somebody = (role: string) => personCard({ id: role, name: `${role} (imagined)` })
const READ_ONLY = refuse('conflict', 'This is an example. It can be read, not changed.')

/** The session as it stood at the end of a phase, as a board shows it. Names were hidden, so nobody is quoted. */
export function firePhoneAt(phase: Phase): PremortemView {
  const risks = riskList()
  return {
    id: 'fire-phone',
    proposalId: 'fire-phone',
    number: 1,
    version: 1,
    revisionNumber: 4,
    failsOn: '2015-06-30',
    startsAt: null,
    startsIn: null,
    newspaper: 'A newspaper of that day',
    headline: 'The phone has been written down by $170 million.',
    story:
      'A year after it came out in June 2014, the phone had been written down by $170 million. The people who tried it had gone back to the phone they had before. The team had met every date of its plan.',
    hidesNames: true,
    minutes: DEFAULT_MINUTES,
    ...DEFAULT_BALLOT,
    phase,
    timer: { endsAt: null, leftMs: null },
    votesClearedAt: null,
    createdAt: '2014-02-10T10:00:00.000Z',
    closedAt: '2014-02-10T11:10:00.000Z',
    standsAt: null,
    askedAgain: null,
    isFollowed: false,
    newestRevision: 4,
    now: '2014-02-10T11:10:00.000Z',
    people: [],
    total: CARDS.length,
    readingId: null,
    reasons: CARDS.map(reasonOf),
    themes: THEMES.map((name, place) => ({ id: idOf('theme', place), name, version: 1 })),
    votesUsed: 0,
    risks,
    topScore: TOP_RISK_SCORE,
    may: new Proxy({}, { get: () => READ_ONLY }) as PremortemView['may'],
  }
}

function reasonOf({ text, theme, votes, kind = 'tiger' }: Card, place: number): BoardReason {
  return {
    id: idOf('reason', place),
    text,
    kind,
    isLate: false,
    author: null,
    isMine: false,
    isHeard: true,
    heardAt: place + 1,
    themeId: idOf('theme', theme),
    joinedToId: null,
    myVotes: 0,
    votes,
    version: 1,
  }
}

function riskList(): BoardRisk[] {
  const voted = CARDS.map((card, place) => ({ card, id: idOf('reason', place) }))
    .filter(({ card }) => card.votes >= VOTES_FOR_A_RISK)
    .sort((one, other) => other.card.votes - one.card.votes)
  const facts = voted.map(({ card, id }, place): RiskFacts => {
    const [likelihood = 1, impact = 1] = card.rating ?? []
    return { id, number: place + 1, votes: card.votes, agreed: { likelihood, impact }, ratings: [] }
  })
  const tops = topRisks(facts)
  return voted.map(({ card, id }, place) => riskOf(card, facts[place] as RiskFacts, tops.has(id)))
}

function riskOf({ text, plan, accept }: Card, facts: RiskFacts, isTop: boolean): BoardRisk {
  const { id: reasonId, number, votes, agreed } = facts
  const owner = plan ? somebody(plan.owner) : null
  const kept = {
    mitigation: plan?.mitigation ?? '',
    sign: plan?.sign ?? '',
    ownerId: owner?.id ?? null,
    dueOn: plan?.dueOn ?? null,
    acceptedById: accept?.by ?? null,
  }
  return {
    reasonId,
    number,
    text,
    votes,
    version: 1,
    isTop,
    isParked: false,
    agreed,
    rating: ratingOf(facts),
    score: scoreOf(facts),
    spread: null,
    rated: 6,
    mine: null,
    mitigation: kept.mitigation,
    sign: kept.sign,
    owner,
    dueOn: kept.dueOn,
    accepted: accept
      ? { by: somebody(accept.by), at: '2014-02-10T11:05:00.000Z', why: accept.why, lookAgainOn: accept.lookAgainOn }
      : null,
    isAnswered: isAnswered(kept),
    missing: missingFrom(kept),
    status: 'open',
    question: null,
    follow: READ_ONLY,
  }
}

/** What to look at in each phase: stands in the margin. */
export const FIRE_PHONE_NOTES: Readonly<Record<Phase, string>> = {
  scene: 'The headline is in the past tense. Nobody has to argue whether it fails; they only say why.',
  silent: 'Everybody writes before anybody speaks, so the first voice does not choose the subject.',
  reveal: 'One card a turn, and no debate. Whoever wants to answer a card writes another one.',
  group: 'The themes are sentences, not topics. “Price” would have started a discussion, “The price spoke first” ended one.',
  vote: 'Five votes each, three at most on a theme. The elephant has the second most: now it has been said.',
  plan: 'A plan has a first sign that can be seen before the launch. Three top risks have no owner yet, and the memo says so.',
  close: 'The memo names what is still open. A gate would not open on it: the method shows a risk, it guarantees nothing.',
}
