import type { ClarityContext, ClarityKnown } from '@/lib/domain/clarity'
import type { ClaritySettings } from '@/lib/domain/clarity-settings'
import { notFound } from '@/lib/domain/errors'
import type { Tx } from '@/lib/server/context'
import { listAnswers } from '@/lib/server/proposals/list-answers'
import { readSettings } from './read-settings'

export type ClaritySources = {
  context: ClarityContext
  known: ClarityKnown
  settings: ClaritySettings
  /** The proposal's own: the terms that its customer uses. */
  terms: { list: readonly string[]; version: number }
}

/** All that the check is told beside the text of a proposal, for whoever was found to be allowed to read it. `today` is a calendar day. */
export async function getClarityContext(tx: Tx, proposalId: string, today: string): Promise<ClaritySources> {
  const proposal = await tx.proposal.findUnique({
    where: { id: proposalId },
    select: { title: true, customerTerms: true, workspace: { select: { name: true, clarity: true } } },
  })
  if (!proposal) throw notFound('proposal')
  const settings = readSettings(proposal.workspace.clarity)
  const terms = { list: proposal.customerTerms?.terms ?? [], version: proposal.customerTerms?.version ?? 0 }
  const names = [proposal.title, proposal.workspace.name, ...settings.names]
  const context = { names, allowed: [...settings.allowed, ...terms.list], own: settings.own, kinds: settings.kinds }
  return { context, known: { product: proposal.title, today, ...(await listAnswers(proposalId, tx)) }, settings, terms }
}
