import { randomUUID } from 'node:crypto'
import type { BlockCache } from '@/lib/clarity/check'
import { dayInWords } from '@/lib/domain/calendar-day'
import { NO_CLARITY_CONTEXT } from '@/lib/domain/clarity'
import { DAY_MS } from '@/lib/domain/day'
import { NO_ANSWERS } from '@/lib/domain/five-questions'
import { newDocument } from '@/lib/editor/new-document'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { revisionCheckOf } from '@/lib/server/clarity/keep-revision-check'
import type { Tx } from '@/lib/server/context'
import type { EventData } from '@/lib/server/events'
import { summarise } from '@/lib/server/writing/write-summary'
import { DEMO_WORKSPACE } from '@/prisma/demo/story'
import { FIRST_STORIES } from './first-stories'
import { MORE_STORIES } from './more-stories'
import { addPastLaunch } from './past-launch'
import { addPastRounds } from './past-rounds'
import { PastRows } from './past-rows'
import type { PastStory } from './past-story'
import { type PastText, pastTexts, STEPS } from './past-text'

export type Loading = {
  workspaceId: string
  now: Date
  personId: (key: string) => string
  teamId: (name: string) => string | null
  note: (at: Date, key: string, action: string, data: EventData) => void
}
/** What the parts of a story share while it is told. */
export type Telling = Loading & {
  rows: PastRows
  /** What the clarity check said of blocks that several texts share. */
  blocks: BlockCache
  story: PastStory
  proposalId: string
  texts: PastText[]
  /** The number pinned by each submission. */
  pinned: number[]
  ago: (days: number) => Date
}

/** What was written and decided in the year before: the rows as the verbs would have left them, in a few statements. */
export async function addPastYear(tx: Tx, to: Loading): Promise<void> {
  const rows = new PastRows()
  const blocks: BlockCache = new Map()
  for (const story of [...FIRST_STORIES, ...MORE_STORIES]) addStory({ ...to, rows, blocks }, story)
  await rows.write(tx)
}

function addStory(to: Loading & Pick<Telling, 'rows' | 'blocks'>, told: PastStory): void {
  // What is cleared at its first submission was plain by then.
  const isPlain = told.submitted.length === 1 && told.ended !== null && !told.ended.because
  const story = isPlain ? { ...told, vague: 0 } : told
  const ago = (days: number) => new Date(to.now.getTime() - days * DAY_MS)
  const { submitted, revisions } = story
  const pinned = submitted.map((_, index) => Math.max(index + 1, Math.round((revisions * (index + 1)) / submitted.length)))
  const launchDay = story.after ? ago(story.after.launched).toISOString().slice(0, 10) : null
  const telling = {
    ...to,
    story,
    proposalId: randomUUID(),
    texts: pastTexts(story, launchDay ? dayInWords(launchDay) : ''),
    pinned,
    ago,
  }
  addProposal(telling)
  addPastRounds(telling)
  addPastLaunch(telling)
}

function addProposal(telling: Telling): void {
  const { rows, story, proposalId, texts, pinned, ago, personId } = telling
  const { ended, submitted, after, archived } = story
  const ownerId = personId(story.owner)
  const closing = ended?.because && {
    ...{
      closedAt: ago(ended.daysAgo),
      closedById: personId('elena'),
      closeCategory: ended.because[0],
      closeReason: ended.because[1],
    },
  }
  const isOpen = ended === null || story.takenBack !== undefined
  const status = archived
    ? 'archived'
    : ended?.because
      ? 'rejected'
      : !isOpen
        ? 'cleared'
        : submitted.length > 0 && !ended
          ? 'in_review'
          : 'draft'
  rows.proposals.push({
    ...{
      id: proposalId,
      workspaceId: telling.workspaceId,
      title: story.title,
      teamId: telling.teamId(story.team),
      ownerId,
      status,
    },
    ...{
      engineeringMonths: story.months,
      createdAt: ago(story.started),
      firstSubmittedAt: submitted[0] ? ago(submitted[0]) : null,
    },
    launchDate: after ? new Date(ago(after.launched).toISOString().slice(0, 10)) : null,
    ...closing,
    ...(archived && { statusBeforeArchive: 'draft' as const, archivedAt: ago(archived), archivedById: ownerId }),
  })
  telling.note(ago(story.started), story.owner, 'proposal.created', { proposalId, visibility: 'workspace' })
  if (archived) telling.note(ago(archived), story.owner, 'proposal.archived', { proposalId })
  const first = pinned[0] ?? story.revisions
  const stepOf = (number: number) => (number > first ? STEPS + 1 : Math.max(1, Math.ceil((STEPS * number) / first)))
  for (let number = 1; number <= story.revisions; number++) {
    const text = texts[stepOf(number) - 1] as PastText
    const isNew = number === 1 || stepOf(number) !== stepOf(number - 1)
    const createdAt = revisionAt(telling, number)
    rows.revisions.push({
      ...{ proposalId, number, ...text.stored, contributors: {}, authorId: ownerId, lastUpdateId: 0n, createdAt },
      ...{ wordsAdded: isNew ? text.wordsAdded : 0, wordsRemoved: isNew ? text.wordsRemoved : 0 },
      ...{ message: pinned.includes(number) ? 'Ready for review' : '', kind: pinned.includes(number) ? 'submitted' : 'manual' },
    })
    telling.note(createdAt, story.owner, 'revision.saved', { proposalId, number, hash: text.stored.hash })
  }
  const whole = texts[stepOf(story.revisions) - 1] as PastText
  const lastAt = revisionAt(telling, story.revisions)
  rows.documents.push({ proposalId, schemaVersion: SCHEMA_VERSION, snapshot: new Uint8Array(newDocument(whole.content)) })
  rows.contributions.push({
    documentId: proposalId,
    afterRevision: story.revisions,
    personId: ownerId,
    section: 'problem',
    updates: 40,
    lastAt,
  })
  rows.summaries.push({ proposalId, ...summarise(whole.content), revisions: story.revisions, editedAt: lastAt })
  const checkedAt = revisionAt(telling, first)
  const today = checkedAt.toISOString().slice(0, 10)
  const known = { product: story.title, company: DEMO_WORKSPACE.name, today, answers: NO_ANSWERS, setAside: {} }
  const checked = texts[stepOf(first) - 1] as PastText
  const row = {
    proposalId,
    number: first,
    ...revisionCheckOf(
      checked.content,
      { context: { ...NO_CLARITY_CONTEXT, names: [story.title, DEMO_WORKSPACE.name] }, known },
      new Map(),
      telling.blocks,
    ),
    checkedAt,
  }
  rows.checks.push(row)
}

/** Evenly from the start, or the submission before, to the submission that it leads to; of a draft, until the day before yesterday. */
export function revisionAt({ story, pinned, ago }: Telling, number: number): Date {
  const { started, submitted, revisions, archived } = story
  const round = pinned.findIndex((end) => number <= end)
  const [from, until] =
    round < 0
      ? [started, archived ?? Math.min(2, started)]
      : [round === 0 ? started : (submitted[round - 1] as number), submitted[round] as number]
  const [first, last] = [round <= 0 ? 0 : (pinned[round - 1] as number), pinned[round] ?? revisions]
  return ago(from + ((until - from) * (number - first)) / Math.max(1, last - first))
}
