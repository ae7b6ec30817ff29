import type { ClarityContext } from '@/lib/domain/clarity'
import type { ClaritySettings } from '@/lib/domain/clarity-settings'
import { notFound } from '@/lib/domain/errors'
import type { Tx } from '@/lib/server/context'
import { readSettings } from './read-settings'

export type ClarityTerms = {
  /** The working title. */
  product: string
  context: ClarityContext
  settings: ClaritySettings
  /** The proposal's own: the terms that its customer uses. */
  terms: { list: readonly string[]; version: number }
}

/** What the check is told of names and terms, for whoever was found to be allowed to read the proposal. */
export async function getClarityTerms(tx: Tx, proposalId: string): Promise<ClarityTerms> {
  const proposal = await tx.proposal.findUnique({
    where: { id: proposalId },
    select: { title: true, customerTerms: true, workspace: { select: { name: true, clarity: true } } },
  })
  if (!proposal) throw notFound('proposal')
  const settings = readSettings(proposal.workspace.clarity)
  const terms = { list: proposal.customerTerms?.terms ?? [], version: proposal.customerTerms?.version ?? 0 }
  const names = [proposal.title, proposal.workspace.name, ...settings.names]
  const context = { names, allowed: [...settings.allowed, ...terms.list], own: settings.own, kinds: settings.kinds }
  return { product: proposal.title, context, settings, terms }
}
