import { MOST_MENTIONS } from '@/lib/domain/comments/limits'
import { mentionsIn } from '@/lib/domain/comments/mentions'
import { DomainError, invalid } from '@/lib/domain/errors'
import type { ProposalFacts } from '@/lib/domain/rights'
import type { Tx } from '@/lib/server/context'
import { readersAmong } from './readers-among'

/** The people a remark mentions. Invalid where one of them may not read the proposal: nobody learns of it by being named. */
export async function checkMentions(tx: Tx, proposal: ProposalFacts, text: string): Promise<string[]> {
  const ids = mentionsIn(text)
  if (ids.length > MOST_MENTIONS) throw new DomainError('limit', `A remark mentions ${MOST_MENTIONS} people at most.`)
  const readers = await readersAmong(tx, proposal, ids)
  if (ids.some((id) => !readers.has(id)))
    throw invalid('Somebody you mention may not read this proposal. Take their name out, or share the proposal with them first.')
  return ids
}
