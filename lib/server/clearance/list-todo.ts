import { passes } from '@/lib/domain/gate'
import { grantsOf, type ProposalFacts, type ProposalStatus } from '@/lib/domain/rights'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getGate } from '@/lib/server/gate/get-gate'

/** What is open, and why, as far as this viewer may know; of approvals the title alone, because whether one is refused is held from some. */
export async function listTodo(ctx: Context, facts: ProposalFacts): Promise<string[]> {
  const beyond = BEYOND[facts.status]
  if (beyond) return [beyond]
  const grants = grantsOf(facts, ctx.actor)
  const viewer = { personId: ctx.actor.personId, writes: grants.has('owner') || grants.has('coauthor') }
  const { requirements, met } = await getGate(db, ctx, facts.id, viewer)
  const open = requirements
    .filter((requirement) => !passes(requirement))
    .map(({ key, title, evidence }) => (key === 'approvals' || !evidence ? title : `${title}: ${evidence}`))
  return met ? ['A lead starts engineering'] : open
}

/** Where no gate is asked any more. */
const BEYOND: Partial<Record<ProposalStatus, string>> = {
  cleared: 'Its authors open a new draft, which goes through review again',
  rejected: 'Nothing: it was closed as rejected',
  archived: 'It comes back out of the archive',
}
