import type { PersonCard } from '@/lib/domain/person-card'
import type { Ruling } from '@/lib/domain/ruling'
import type { RiskQuestion } from './faq-link'
import type { Phase, PhaseMinutes } from './phases'
import type { ReasonKind } from './prompts'
import type { Rating, RiskStatus } from './risks'
import type { PremortemAction } from './rulings'

// What a screen of a session is told. Moments are ISO strings, so that a page and a later answer carry the same.

export type BoardPerson = {
  card: PersonCard
  isFacilitator: boolean
  /** Null, like seenAt, where it is not shown: names are hidden and the room writes. */
  hasJoined: boolean | null
  seenAt: string | null
  /** Reasons that nobody has heard yet. Null where names are hidden, and after the reveal. */
  unheard: number | null
}

export type BoardReason = {
  id: string
  text: string
  kind: ReasonKind
  isLate: boolean
  /** Null where names are hidden. */
  author: PersonCard | null
  isMine: boolean
  isHeard: boolean
  /** Turn in which it was read, null for those that never were. */
  heardAt: number | null
  themeId: string | null
  joinedToId: string | null
  /** The viewer's own votes on it. */
  myVotes: number
  /** All votes on it; null until they are counted. */
  votes: number | null
  version: number
}

export type BoardTheme = { id: string; name: string; version: number }

export type BoardRisk = {
  reasonId: string
  number: number
  text: string
  votes: number
  version: number
  isTop: boolean
  isParked: boolean
  agreed: Rating | null
  /** What counts: agreed, or the median of each. */
  rating: Rating | null
  score: number | null
  spread: Record<keyof Rating, [number, number]> | null
  /** How many people rated it. */
  rated: number
  /** The viewer's own. */
  mine: Rating | null
  mitigation: string
  sign: string
  owner: PersonCard | null
  dueOn: string | null
  accepted: { by: PersonCard; at: string; why: string; lookAgainOn: string | null } | null
  isAnswered: boolean
  missing: string[]
  status: RiskStatus
  /** The question that was made of it. */
  question: RiskQuestion | null
  /** May the viewer say what became of it, and plan for it after the close? */
  follow: Ruling
}

export type PremortemView = {
  id: string
  proposalId: string
  number: number
  version: number
  revisionNumber: number
  failsOn: string
  /** When it is planned to begin, on the viewer's wall clock, and in words. */
  startsAt: string | null
  startsIn: string | null
  newspaper: string
  headline: string
  story: string
  hidesNames: boolean
  minutes: PhaseMinutes
  votesEach: number
  votesPerTheme: number
  phase: Phase
  timer: { endsAt: string | null; leftMs: number | null }
  votesClearedAt: string | null
  createdAt: string
  closedAt: string | null
  standsAt: number | null
  /** A lead asked for a new one. */
  askedAgain: { by: PersonCard; at: string } | null
  /** Another session was planned after this one: that one counts. */
  isFollowed: boolean
  /** The newest revision of the proposal: another than the pinned one says that the text changed since. */
  newestRevision: number
  /** The server's clock at this moment: the timer is shown by it. */
  now: string
  people: BoardPerson[]
  /** How many reasons there are in all, heard or not. */
  total: number
  /** The reason being read, during the reveal. */
  readingId: string | null
  /** The viewer's own that nobody has heard yet, and everything that everybody sees. */
  reasons: BoardReason[]
  themes: BoardTheme[]
  /** Votes that the viewer has cast. */
  votesUsed: number
  risks: BoardRisk[]
  /** Likelihood x impact from which a risk is a top risk, as the workspace's policy says. */
  topScore: number
  may: Record<PremortemAction | 'takeOver' | 'confirm' | 'ask' | 'askAgain', Ruling>
}
