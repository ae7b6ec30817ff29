import type { DeskStory, ReviewStory, WaitingStory } from '@/components/desk/desk-story'
import { dueInWords, waitingInWords } from '@/lib/domain/desk/due-words'
import { marksInWords } from '@/lib/domain/gate-marks'
import { listInWords } from '@/lib/domain/list-words'
import { gapsInWords, partTitle } from '@/lib/domain/prfaq'
import { whenInSentence } from '@/lib/domain/when'
import type { Desk } from '@/lib/server/desk/get-desk'
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

/** A review that waits: what is pinned, who asks, until when, and what changed since this person judged it last. */
export function tellReview({ ctx, signedIn }: PageContext): (review: Desk['reviews'][number]) => ReviewStory {
  const { timeZone } = signedIn.person
  return ({
    id,
    proposal,
    round,
    revision,
    headline,
    subheading,
    message,
    askedBy,
    askedAt,
    dueAt,
    since,
    gate,
    notificationId,
  }) => {
    const judge = `/proposals/${proposal.id}/review/judge`
    const waited = waitingInWords(askedAt, ctx.now(), timeZone)
    const met = gate.length > 0 ? ` ${marksInWords(gate)}.` : ''
    const parts = since && listInWords(since.parts.map(partTitle))
    return {
      id,
      title: proposal.title,
      headline,
      subheading,
      href: notificationId ? `/inbox/${notificationId}` : judge,
      verb: since ? 'Look again' : 'Read and judge',
      says: `${askedBy.name} asks for your verdict on revision ${revision}, round ${round}.${met}`,
      short: `round ${round}.${waited ? ` ${waited}.` : ''}`,
      due: dueAt && dueInWords(dueAt, ctx.now(), timeZone),
      since:
        since &&
        (parts ? `Since revision ${since.revision}, which you judged: ${parts}.` : `You judged revision ${since.revision}.`),
      sinceHref: since && parts ? `${judge}?view=changes` : null,
      message,
    }
  }
}

function tellNews({ parts, who }: NonNullable<ProposalRow['news']>): string {
  return `Since you looked: ${listInWords(parts.map(partTitle))}, by ${listInWords(who.map(({ name }) => name))}`
}
