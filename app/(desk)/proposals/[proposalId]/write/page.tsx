import type { Metadata } from 'next'
import { cache } from 'react'
import { loadProposal } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { type RoomProps, WritingRoom } from '@/components/writing/writing-room'
import { listInWords } from '@/lib/domain/list-words'
import { personCard } from '@/lib/domain/person-card'
import { PART_KEYS, partTitle } from '@/lib/domain/prfaq'
import type { ProposalStatus } from '@/lib/domain/rights'
import type { Ruling } from '@/lib/domain/ruling'
import { calendarDayIn, whenInSentence } from '@/lib/domain/when'
import { listRiskLinks } from '@/lib/server/premortem/list-risk-links'
import { isAsked } from '@/lib/server/review/is-asked'
import { getWritePage } from '@/lib/server/writing/get-write-page'
import { lookAgain, type News } from '@/lib/server/writing/look-again'
import '@/components/writing/writing.css'

type Props = { params: Promise<{ proposalId: string }> }

/** What the page asks for beside the proposal, once a request. */
const loadPage = cache(async (proposalId: string) => {
  const loaded = await loadProposal(proposalId)
  const { ctx, proposal } = loaded
  const [page, risks] = await Promise.all([getWritePage(ctx, proposal), listRiskLinks(ctx, proposal.id)])
  return { ...loaded, page, risks }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { proposalId } = await params
  // Begun here: the page itself is drawn only after the layouts around it have asked for theirs. It hears what fails.
  loadPage(proposalId).catch(() => {})
  const { proposal } = await loadProposal(proposalId)
  return { title: `${proposal.title}: write` }
}

/** The press release and FAQ of a proposal, written together. */
export default async function WritePage({ params }: Props) {
  const { ctx, signedIn, workspace, proposal, page, risks } = await loadPage((await params).proposalId)
  const { write, saveRevision } = page.may
  const judges = !write.allowed && page.status === 'in_review' && (await isAsked(ctx, page.id))
  const coach = {
    product: page.title,
    company: workspace.name,
    answers: page.answers,
    setAside: page.setAside,
    launchDate: page.launchDate,
    today: calendarDayIn(ctx.now(), signedIn.person.timeZone),
  }
  const props: RoomProps = {
    proposalId: page.id,
    company: workspace.name,
    launchDate: page.launchDate,
    viewer: personCard(signedIn.person),
    mayWrite: write.allowed,
    writeReason: judges ? 'You review this. Here it is as its authors write it now.' : readingReason(write, page.status),
    mayAnswer: page.may.changeDetails.allowed,
    shape: proposal.shape,
    text: page.text,
    // Begun when the rest is there, and not waited for: the text does not need it.
    news: lookAgain(ctx, proposal.id).then(
      (news) => news && tellNews(news, whenInSentence(news.since, ctx.now(), signedIn.person.timeZone)),
    ),
    coach,
    risks,
    clarity: { ...page.clarity, known: coach },
    submit: page.may.submit.allowed ? (page.status === 'in_review' ? 'Submit again' : 'Submit for review') : null,
    cleared: page.cleared,
    instead: judges
      ? { says: 'Read and judge', path: `/proposals/${page.id}/review/judge` }
      : page.may.restore.allowed
        ? { says: 'Restore it', path: `/proposals/${page.id}/details` }
        : null,
    revisionReason: saveRevision.allowed ? null : saveRevision.reason,
  }
  return <WritingRoom {...props} />
}

/** "Since 19 November others changed Summary (Tom Hale) and Problem (Priya Nair)." */
function tellNews({ diff, writers }: News, since: string): string {
  const changed = PART_KEYS.filter((key) => !diff.parts[key].isSame && writers[key])
  const parts = changed.map((key) => `${partTitle(key)} (${listInWords((writers[key] ?? []).map(({ name }) => name))})`)
  return `Since you last looked, ${since}, others changed ${listInWords(parts, 4)}.`
}

/** In a proposal whose text is open, the reason is who one is, and there is somebody to ask; else it is the proposal's state. */
function readingReason(write: Ruling, status: ProposalStatus): string | null {
  if (write.allowed) return null
  if (status === 'draft' || status === 'in_review') return 'You can read this. Its owner can add you as a co-author.'
  // Who one is does not matter any more: nobody writes in it.
  return `You can read this. ${write.code === 'forbidden' ? ENDED[status] : write.reason}`
}

const ENDED = {
  cleared: 'It is cleared to build, so its text is locked.',
  rejected: 'It was rejected and closed.',
  archived: 'It is archived.',
} as const
