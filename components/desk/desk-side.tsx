import Link from 'next/link'
import type { ReactNode } from 'react'
import { Empty } from '@/components/ui/empty'
import { MOST_COUNTED } from '@/lib/domain/desk/counted'
import { DecisionList } from './decision-list'
import { type DecisionStory, type DeskStory, storyHref } from './desk-story'
import { SideStory } from './side-story'

type Props = {
  decisions: readonly DecisionStory[]
  stories: readonly DeskStory[]
  /** How many proposals of others there are in all, and how many of both are archived. */
  others: number
  archived: number
  /** What this person opened last. */
  recent: readonly { id: string; title: string }[]
  /** What is left to set up, or the way to take the list out again. */
  setup?: ReactNode
  isSetupHidden?: boolean
  /** The reason for an empty column stands elsewhere already. */
  quiet?: boolean
}

/** The column at the right of the Desk: what was decided, and what others write. */
export function DeskSide({ decisions, stories, others, archived, recent, setup, isSetupHidden = false, quiet = false }: Props) {
  if (quiet && !setup && decisions.length === 0 && stories.length === 0 && archived === 0 && recent.length === 0) return null
  return (
    <aside className="front-side" aria-label="In the workspace">
      {setup && !isSetupHidden && (
        <section>
          <h2 className="h-sec">To set up</h2>
          {setup}
        </section>
      )}
      <DecisionList stories={decisions} />
      <section>
        {stories.length > 0 && <h2 className="h-sec">Also being written</h2>}
        {stories.map((story) => (
          <SideStory key={story.id} story={story} />
        ))}
        {stories.length === 0 && others === 0 && !quiet && (
          <Empty title="Nobody else writes yet.">Proposals that others share with you appear here.</Empty>
        )}
        <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {others > stories.length && stories.length > 0 && <Link href="/desk/others">All {atMost(others)} of others</Link>}
          {archived > 0 && <Link href="/desk/archived">{atMost(archived)} archived</Link>}
        </p>
      </section>
      {recent.length > 0 && (
        <section>
          <h2 className="h-sec">Opened lately</h2>
          <ul className="recent">
            {recent.map((proposal) => (
              <li key={proposal.id}>
                <Link className="story-link" href={storyHref(proposal)} prefetch={false}>
                  {proposal.title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isSetupHidden && setup}
    </aside>
  )
}

/** The Desk counts no further. */
function atMost(count: number): string {
  return count < MOST_COUNTED ? String(count) : `${MOST_COUNTED} and more`
}
