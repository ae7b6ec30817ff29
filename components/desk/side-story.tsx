import Link from 'next/link'
import { type DeskStory, storyHref } from './desk-story'
import { ProposalStatus } from './proposal-status'

/** Somebody else's proposal, in the column at the right. */
export function SideStory({ story }: { story: DeskStory }) {
  return (
    <article className="side-story">
      <ProposalStatus status={story.status} cleared={story.cleared} waived={story.waived} />
      <h3>
        <Link className="story-link" href={storyHref(story)}>
          {story.title}
        </Link>
      </h3>
      <p>{story.headline || 'No headline yet'}</p>
      <p className="meta">
        {story.owner.name}
        {story.team && `, ${story.team}`}. {story.edited}.
      </p>
    </article>
  )
}
