import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { tellStory } from '@/app/(desk)/desk/tell-story'
import { StoryTable } from '@/components/desk/story-table'
import { Empty } from '@/components/ui/empty'
import { listProposals, type ProposalList } from '@/lib/server/proposals/list-proposals'
import { requirePage } from '@/lib/server/session'

type Props = { params: Promise<{ list: string }>; searchParams: Promise<{ page?: string }> }

const TITLES: Record<ProposalList, string> = { mine: 'Yours', others: 'Also being written', archived: 'Archived' }
const EMPTY: Record<ProposalList, string> = {
  mine: 'Nothing is yours yet.',
  others: 'Nobody else writes yet.',
  archived: 'Nothing is archived.',
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { list } = await params
  return { title: isList(list) ? TITLES[list] : 'Not found' }
}

/** One list of proposals in full, page by page. */
export default async function ListPage({ params, searchParams }: Props) {
  const { list } = await params
  if (!isList(list)) notFound()
  const context = await requirePage()
  const asked = Number((await searchParams).page ?? 1)
  const { rows, total, page, pages } = await listProposals(context.ctx, {
    list,
    page: Number.isInteger(asked) ? asked : 1,
    take: 25,
  })
  return (
    <main id="main" className="room" tabIndex={-1}>
      <h1 className="h-page mb-4">{TITLES[list]}</h1>
      {rows.length > 0 ? (
        <StoryTable label={TITLES[list]} stories={rows.map(tellStory(context))} showOwner />
      ) : (
        <Empty title={EMPTY[list]} action={<Link href="/desk">Back to the Desk</Link>} />
      )}
      {total > 0 && (
        <p className="pager">
          <span>
            {rows.length} of {total}
          </span>
          {pages > 1 && (
            <span className="flex gap-5">
              {page > 1 && <Link href={`/desk/${list}?page=${page - 1}`}>Newer</Link>}
              {page < pages && <Link href={`/desk/${list}?page=${page + 1}`}>Older</Link>}
            </span>
          )}
        </p>
      )}
    </main>
  )
}

function isList(value: string): value is ProposalList {
  return Object.hasOwn(TITLES, value)
}
