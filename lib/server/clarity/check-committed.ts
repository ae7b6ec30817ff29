import type { ClarityReport } from '@/lib/domain/clarity'
import { readContent } from '@/lib/editor/content'
import type { Context, Tx } from '@/lib/server/context'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { checkContent } from './check-content'
import { getClarityContext } from './get-clarity-context'

/** What the check says of a proposal's text as it is committed now, in its newest rules. For whoever was found to be allowed to read it. */
export async function checkCommitted(tx: Tx, { now }: Pick<Context, 'now'>, proposalId: string): Promise<ClarityReport> {
  const { ydoc } = await readCommitted(tx, proposalId)
  const content = readContent(ydoc)
  ydoc.destroy()
  return checkContent(content, await getClarityContext(tx, proposalId, now().toISOString().slice(0, 10)))
}
