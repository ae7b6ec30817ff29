import { DEFAULT_MINUTES } from '@/lib/domain/premortem/phases'
import type { SceneValues } from '@/lib/domain/premortem/scene'
import { DEFAULT_BALLOT } from '@/lib/domain/premortem/votes'
import { givenTitle } from '@/lib/domain/proposal-names'
import { proposalRuling } from '@/lib/domain/rights'
import type { Ruling } from '@/lib/domain/ruling'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { listReaders, type Reader } from './list-readers'

export type PlanPage = {
  may: Ruling
  revisions: { number: number; message: string }[]
  people: Reader[]
  values: SceneValues
}

/** What planning a session starts from: a year after the launch, the newest revision, and everybody who can read the proposal. */
export async function getPlanPage(ctx: Context, proposalId: string): Promise<PlanPage> {
  const facts = await getProposalFacts(db, ctx.actor, proposalId)
  const [proposal, revisions, people] = await Promise.all([
    db.proposal.findUniqueOrThrow({
      where: { id: proposalId },
      select: { title: true, launchDate: true, workspace: { select: { name: true } } },
    }),
    db.revision.findMany({
      where: { proposalId },
      orderBy: { number: 'desc' },
      take: 50,
      select: { number: true, message: true },
    }),
    listReaders(ctx, facts),
  ])
  const failsOn = new Date(proposal.launchDate ?? ctx.now())
  failsOn.setUTCFullYear(failsOn.getUTCFullYear() + 1)
  return {
    may: proposalRuling('planPremortem', facts, ctx.actor),
    revisions,
    people,
    values: {
      ...DEFAULT_BALLOT,
      failsOn: failsOn.toISOString().slice(0, 10),
      startsAt: null,
      newspaper: '',
      headline: `${proposal.workspace.name} has withdrawn ${givenTitle(proposal.title) || 'the product'}.`,
      story: '',
      revisionNumber: revisions[0]?.number ?? 1,
      hidesNames: false,
      minutes: DEFAULT_MINUTES,
    },
  }
}
