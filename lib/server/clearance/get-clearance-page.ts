import { watchRuling } from '@/lib/domain/clearance-watch'
import type { Requirement } from '@/lib/domain/gate'
import { markOf } from '@/lib/domain/gate-marks'
import { proposalRuling } from '@/lib/domain/rights'
import type { Ruling } from '@/lib/domain/ruling'
import { answersStandard, standardQuestions } from '@/lib/domain/standard-questions'
import type { DocumentContent } from '@/lib/editor/content'
import { listPoints } from '@/lib/editor/list-points'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { type ClearanceAnswer, findClearance } from '@/lib/server/gate/find-clearance'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { unpackContent } from '@/lib/server/revisions/pack-content'
import { clearanceAddress, clearanceToken } from './clearance-token'
import { listTodo } from './list-todo'

export type ClearedRelease = {
  headline: string
  subheading: string
  /** What the answer on scope lists, and the first signs of the top risks. */
  notBuilding: string[]
  watchFor: string[]
  /** A requirement each: lib/domain/gate-marks.ts. */
  marks: string[]
  /** Requirements that a lead waived, by title. */
  waived: string[]
  approvedBy: string[]
  clearedBy: string
}

export type ClearancePage = {
  workspace: string
  title: string
  answer: ClearanceAnswer
  /** Of the revision that is cleared, or was last; null where none ever was. */
  release: ClearedRelease | null
  /** Why a lead took it back. */
  endReason: string | null
  /** What the gate still asks for, in its own titles. */
  todo: string[]
  /** Whether the viewer is told when it is cleared; null where there is nothing to be told. */
  isWatched: boolean | null
  /** address: told to whoever may give it away, and to nobody else. */
  link: { address: string | null; isAllowed: boolean; may: { make: Ruling; withdraw: Ruling } }
}

/** The clearance of a proposal for somebody who may read it. NotFound for everybody else. */
export async function getClearancePage(ctx: Context, proposalId: string): Promise<ClearancePage> {
  const facts = await getProposalFacts(db, ctx.actor, proposalId)
  const [row, answer, clearance, watch] = await Promise.all([
    db.proposal.findUniqueOrThrow({
      where: { id: proposalId },
      select: { title: true, clearanceLink: true, workspace: { select: { name: true, clearanceLinks: true } } },
    }),
    findClearance(db, ctx.now, proposalId),
    db.clearance.findFirst({ where: { proposalId }, orderBy: { clearedAt: 'desc' }, include: { revision: true } }),
    db.clearanceWatch.count({ where: { proposalId, personId: ctx.actor.personId } }),
  ])
  const { workspace, clearanceLink } = row
  const make = proposalRuling('shareClearance', facts, ctx.actor)
  const withdraw = proposalRuling('withdrawClearanceLink', facts, ctx.actor)
  const told = withdraw.allowed ? clearanceLink : null
  return {
    workspace: workspace.name,
    title: row.title,
    answer,
    release: clearance && {
      ...readRelease(unpackContent(clearance.revision.content, clearance.revision.schemaVersion)),
      ...(await readGate(clearance)),
      watchFor: await listSigns(proposalId),
    },
    endReason: clearance?.endReason ?? null,
    todo: answer.cleared ? [] : await listTodo(ctx, facts),
    isWatched: watchRuling(facts.status, answer.cleared).allowed ? watch > 0 : null,
    link: {
      address: told && clearanceAddress(clearanceToken(proposalId, told.createdAt).token),
      isAllowed: workspace.clearanceLinks !== 'off',
      may: { make, withdraw },
    },
  }
}

function readRelease(content: DocumentContent): Pick<ClearedRelease, 'headline' | 'subheading' | 'notBuilding'> {
  const scope = standardQuestions('internalFaq').find(({ key }) => key === 'scope')
  const entry = content.internalFaq.find((one) => scope && answersStandard(scope, one))
  const { headline, subheading } = content.sections
  return { headline, subheading, notBuilding: listPoints(entry?.answer ?? []).slice(0, 6) }
}

/** What the gate said at that moment: it was kept with the clearance, so that later changes rewrite nothing. */
async function readGate(clearance: { gate: unknown; clearedById: string }) {
  const requirements = (clearance.gate as { requirements?: Requirement[] }).requirements ?? []
  const approvers = requirements.find(({ key }) => key === 'approvals')?.people ?? []
  const cardOf = await getPersonCards([...approvers, clearance.clearedById])
  return {
    marks: requirements.map(markOf),
    waived: requirements.filter(({ waiver }) => waiver).map(({ title }) => title),
    approvedBy: approvers.map((id) => cardOf(id).name),
    clearedBy: cardOf(clearance.clearedById).name,
  }
}

/** The early signs of the newest closed pre-mortem's open risks, the first ones first. */
async function listSigns(proposalId: string): Promise<string[]> {
  const premortem = await db.premortem.findFirst({
    where: { proposalId, closedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  if (!premortem) return []
  const risks = await db.risk.findMany({
    where: { reason: { premortemId: premortem.id }, isParked: false, status: 'open', sign: { not: '' } },
    orderBy: { number: 'asc' },
    select: { sign: true },
    take: 6,
  })
  return risks.map(({ sign }) => sign)
}
