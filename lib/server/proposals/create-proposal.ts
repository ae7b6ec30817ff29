import { dateOfDay } from '@/lib/domain/calendar-day'
import { notFound } from '@/lib/domain/errors'
import { SECTION_KEYS } from '@/lib/domain/prfaq'
import type { CreateProposalInput } from '@/lib/domain/proposal'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import { newDocument } from '@/lib/editor/new-document'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { writeSearchWords } from '@/lib/server/finding/write-search-words'
import { checkLaunchDate } from './check-launch-date'
import { checkTeam } from './check-team'
import { holdMember } from './hold-member'

/** Starts a proposal with an empty document. The skeleton of the document is made here, once: made twice it would stand twice. */
export async function createProposal(ctx: Context, input: CreateProposalInput): Promise<{ proposalId: string }> {
  return transaction(ctx, async (tx) => {
    const { personId, workspaceId } = ctx.actor
    const role = await holdMember(tx, workspaceId, personId)
    if (!role) throw notFound('workspace')
    enforce(workspaceRuling('createProposal', { personId, role }))
    await checkTeam(tx, workspaceId, input.teamId)
    const now = ctx.now()
    checkLaunchDate(input.launchDate, now)
    const { id } = await tx.proposal.create({
      data: {
        workspaceId,
        ownerId: personId,
        title: input.title,
        teamId: input.teamId,
        visibility: input.visibility,
        launchDate: dateOfDay(input.launchDate),
        engineeringMonths: input.engineeringMonths,
        shape: input.shape ?? null,
        createdAt: now,
        document: { create: { schemaVersion: SCHEMA_VERSION, snapshot: new Uint8Array(newDocument()) } },
        summary: { create: { ...EMPTY_SUMMARY, editedAt: now } },
      },
      select: { id: true },
    })
    await writeSearchWords(tx, id)
    recordEvent(tx, ctx, 'proposal.created', {
      proposalId: id,
      teamId: input.teamId,
      visibility: input.visibility,
      ...(input.shape && { shape: input.shape }),
    })
    return { proposalId: id }
  })
}

const EMPTY_SUMMARY = {
  headline: '',
  subheading: '',
  releaseWords: 0,
  faqWords: 0,
  sectionsDone: 0,
  gaps: [...SECTION_KEYS],
  questions: 0,
  answered: 0,
  revisions: 0,
}
