import type { FaqChoice } from '@/lib/domain/premortem/faq-link'
import type { OnePremortemInput } from '@/lib/domain/premortem/inputs'
import { FAQ_KEYS } from '@/lib/domain/prfaq'
import { readContent } from '@/lib/editor/content'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { holdPremortem } from './hold-premortem'

/** The questions of the committed text that a risk can be linked to, internal ones first. For readers of the proposal. */
export async function listFaqChoices(ctx: Context, { premortemId }: OnePremortemInput): Promise<FaqChoice[]> {
  const { row } = await holdPremortem(db, ctx, premortemId, 'none')
  const { ydoc } = await readCommitted(db, row.proposalId)
  const content = readContent(ydoc)
  ydoc.destroy()
  return [...FAQ_KEYS]
    .sort((one, other) => Number(other === 'internalFaq') - Number(one === 'internalFaq'))
    .flatMap((list) => content[list].map(({ id, question }) => ({ entryId: id, list, question })))
    .filter(({ question }) => question.trim() !== '')
}
