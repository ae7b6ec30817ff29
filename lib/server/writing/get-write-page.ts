import type { ClarityContext, IgnoredFinding } from '@/lib/domain/clarity'
import type { Answers } from '@/lib/domain/five-questions'
import type { PersonCard } from '@/lib/domain/person-card'
import type { ProposalAction, ProposalStatus } from '@/lib/domain/rights'
import type { Ruling } from '@/lib/domain/ruling'
import type { SetAside } from '@/lib/domain/standard-questions'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { getClarityContext } from '@/lib/server/clarity/get-clarity-context'
import { listIgnoredFindings } from '@/lib/server/clarity/list-ignored-findings'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { findClearance } from '@/lib/server/gate/find-clearance'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import type { ProposalView } from '@/lib/server/proposals/get-proposal'
import { listAnswers } from '@/lib/server/proposals/list-answers'
import { findPageText } from './find-page-text'

export type WritePage = {
  id: string
  title: string
  status: ProposalStatus
  /** Printed in the slug line and at the start of the dateline. */
  workspace: { name: string; city: string }
  /** A calendar day. */
  launchDate: string | null
  viewer: PersonCard
  /** The owner first, then the co-authors. */
  writers: PersonCard[]
  /** Number of the newest revision; 0 when none was saved. */
  latestRevision: number
  /** Sent in the handshake, so that a tab older than the server is told to reload. */
  schemaVersion: number
  /** What was said before writing, and which standard questions do not apply. */
  answers: Answers
  setAside: SetAside
  clarity: {
    context: ClarityContext
    ignored: IgnoredFinding[]
    /** The terms that the customer uses, with the version that a change has to have seen. */
    terms: { list: readonly string[]; version: number }
  }
  may: Record<ProposalAction, Ruling>
  /** The cleared revision that locks the text, for whoever may open a new draft of it. */
  cleared: number | null
  /** The committed text to begin with, unless it is long: a Yjs update in base64. */
  text: string | null
}

/** All that the write page shows, for somebody who may read the proposal. What is written from now on comes over the live connection, judged by getLiveAccess. */
export async function getWritePage(ctx: Context, proposal: ProposalView): Promise<WritePage> {
  const { id, title, status, launchDate, may } = proposal
  const { personId, workspaceId } = ctx.actor
  const [cardOf, workspace, latest, given, text, sources, ignored, clearance] = await Promise.all([
    getPersonCards([personId]),
    db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { name: true, city: true } }),
    db.revision.aggregate({ where: { proposalId: id }, _max: { number: true } }),
    listAnswers(id),
    findPageText(id),
    getClarityContext(db, id, ctx.now().toISOString().slice(0, 10)),
    listIgnoredFindings(id),
    may.newDraft.allowed ? findClearance(db, ctx.now, id) : null,
  ])
  const coauthors = proposal.people.filter(({ relation, hasLeft }) => relation === 'coauthor' && !hasLeft)
  return {
    id,
    title,
    status,
    workspace,
    launchDate,
    viewer: cardOf(personId),
    writers: [proposal.owner, ...coauthors.map(({ person }) => person)],
    latestRevision: latest._max.number ?? 0,
    schemaVersion: SCHEMA_VERSION,
    ...given,
    clarity: { context: sources.context, ignored, terms: sources.terms },
    may,
    cleared: clearance?.revisionNumber ?? null,
    text,
  }
}
