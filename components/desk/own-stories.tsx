import Link from 'next/link'
import { DeskLead } from './desk-lead'
import type { DeskStory } from './desk-story'
import { StoryTable } from './story-table'

type Props = {
  /** What they wrote last, where nothing else leads. */
  lead?: DeskStory
  stories: readonly DeskStory[]
  total: number
  hasMore: boolean
  mayStart: boolean
}

/** What the person writes, with what is still missing. */
export function OwnStories({ lead, stories, total, hasMore, mayStart }: Props) {
  const heading = headingOf(stories.length, lead !== undefined)
  return (
    <>
      {lead && (
        <section aria-labelledby="last">
          <h2 className="h-sec" id="last">
            Yours, last edited
          </h2>
          <DeskLead story={lead} verb={lead.status === 'draft' ? 'Write on' : 'Open it'} />
          {lead.gaps && <p className="mt-2 text-sm text-ink-2">{lead.gaps}</p>}
        </section>
      )}
      {(mayStart || stories.length > 0) && (
        <section>
          <h2 className="h-sec h-ruled">
            {heading}
            {mayStart && <Link href="/proposals/new">Start a proposal</Link>}
          </h2>
          {stories.length > 0 && <StoryTable label={heading} stories={stories} showGaps />}
          {hasMore && <Link href="/desk/mine">All {total} of yours</Link>}
        </section>
      )}
    </>
  )
}

function headingOf(count: number, hasLead: boolean): string {
  if (count === 0) return hasLead ? 'Nothing else is yours' : 'Nothing is yours yet'
  return hasLead ? 'Also yours' : 'Yours'
}
