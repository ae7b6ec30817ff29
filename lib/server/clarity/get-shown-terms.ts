import { termsWithin } from '@/lib/clarity/terms'
import { workspaceRuling } from '@/lib/domain/workspace'
import { readContent } from '@/lib/editor/content'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { checkedBlocks } from './check-content'
import { type ClarityTerms, getClarityTerms, withContext } from './get-clarity-terms'

/**
 * What the check in this viewer's browser is told, for whoever was found to be allowed to read the proposal. Of the workspace's words a guest gets
 * those that stand in the text as it is committed: the check says to them what it says to everybody, and the page tells no word that they could not read.
 */
export async function getShownTerms({ actor }: Pick<Context, 'actor'>, proposalId: string): Promise<ClarityTerms> {
  const sources = await getClarityTerms(db, proposalId)
  if (workspaceRuling('seeTerms', actor).allowed) return sources
  const { settings } = sources
  if (settings.own.length + settings.allowed.length + settings.names.length === 0) return sources
  const { ydoc } = await readCommitted(db, proposalId)
  const texts = checkedBlocks(readContent(ydoc)).map(({ text }) => text)
  ydoc.destroy()
  return withContext({ ...sources, settings: { ...settings, ...termsWithin(texts, settings) } })
}
