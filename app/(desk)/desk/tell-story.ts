import type { DeskStory } from '@/components/desk/desk-story'
import { whenInSentence } from '@/lib/domain/when'
import type { ProposalRow } from '@/lib/server/proposals/list-proposals'
import type { PageContext } from '@/lib/server/session'

/** A row as the Desk tells it to this person, in their time zone. */
export function tellStory({ ctx, signedIn }: PageContext): (row: ProposalRow) => DeskStory {
  const { timeZone } = signedIn.person
  return ({ editedAt, ...row }) => ({
    ...row,
    isOwn: row.owner.id === ctx.actor.personId,
    edited: `Edited ${whenInSentence(editedAt, ctx.now(), timeZone)}`,
  })
}
