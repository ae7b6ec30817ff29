import type { ClarityContext, IgnoredFinding } from '@/lib/domain/clarity'
import type { Answers } from '@/lib/domain/five-questions'
import type { ProposalAction, ProposalStatus } from '@/lib/domain/rights'
import type { Ruling } from '@/lib/domain/ruling'
import type { SetAside } from '@/lib/domain/standard-questions'
import { getShownTerms } from '@/lib/server/clarity/get-shown-terms'
import { listIgnoredFindings } from '@/lib/server/clarity/list-ignored-findings'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { findClearance } from '@/lib/server/gate/find-clearance'
import type { ProposalView } from '@/lib/server/proposals/get-proposal'
import { listAnswers } from '@/lib/server/proposals/list-answers'
import { findPageText } from './find-page-text'

export type WritePage = {
  id: string
  title: string
  status: ProposalStatus
  /** A calendar day. */
  launchDate: string | null
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
  const [text, { context, terms }, given, ignored, clearance] = await Promise.all([
    findPageText(id),
    getShownTerms(ctx, id),
    listAnswers(id),
    listIgnoredFindings(id),
    may.newDraft.allowed ? findClearance(db, ctx.now, id) : null,
  ])
  return {
    id,
    title,
    status,
    launchDate,
    ...given,
    clarity: { context, ignored, terms },
    may,
    cleared: clearance?.revisionNumber ?? null,
    text,
  }
}
