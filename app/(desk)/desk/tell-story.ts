import type { DeskStory, WaitingStory } from '@/components/desk/desk-story'
import { listInWords } from '@/lib/domain/list-words'
import { gapsInWords, partTitle } from '@/lib/domain/prfaq'
import { whenInSentence } from '@/lib/domain/when'
import type { Desk } from '@/lib/server/proposals/get-desk'
import type { ProposalRow } from '@/lib/server/proposals/list-proposals'
import type { PageContext } from '@/lib/server/session'

/** A row as the Desk tells it to this person, in their time zone. */
export function tellStory({ ctx, signedIn }: PageContext): (row: ProposalRow) => DeskStory {
  const { timeZone } = signedIn.person
  return ({ editedAt, gaps, news, ...row }) => ({
    ...row,
    gaps: row.status === 'draft' ? gapsInWords(gaps) : null,
    isOwn: row.owner.id === ctx.actor.personId,
    news: news && tellNews(news),
    edited: `Edited ${whenInSentence(editedAt, ctx.now(), timeZone)}`,
  })
}

/** What waits, with who asked it and when. */
export function tellWaiting(page: PageContext): (waiting: Desk['waiting'][number]) => WaitingStory {
  const tell = tellStory(page)
  const { ctx, signedIn } = page
  return ({ item, proposal }) => {
    const { says, thing, ending = '' } = item.told
    const when = whenInSentence(item.createdAt, ctx.now(), signedIn.person.timeZone)
    const sentence = `${item.actor ? `${item.actor.name} ` : ''}${says} ${thing}${ending}`
    return { story: tell(proposal), verb: item.verb ?? 'Open it', href: `/inbox/${item.id}`, asked: `${sentence}, ${when}.` }
  }
}

function tellNews({ parts, who }: NonNullable<ProposalRow['news']>): string {
  return `Since you looked: ${listInWords(parts.map(partTitle))}, by ${listInWords(who.map(({ name }) => name))}`
}
