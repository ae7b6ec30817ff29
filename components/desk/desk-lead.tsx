import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button-link'
import { SECTIONS } from '@/lib/domain/prfaq'
import { type DeskStory, storyHref } from './desk-story'
import { ProposalStatus } from './proposal-status'

/** The story on top: what this person wrote last, as its readers would see it. */
export function DeskLead({ story, verb }: { story: DeskStory; verb: string }) {
  const told = story.headline || story.title
  return (
    <article className="lead">
      <h3>
        <Link className="story-link" href={storyHref(story)}>
          {told}
        </Link>
      </h3>
      <p className="lead-dek">{story.subheading || (story.headline ? 'No subheading yet.' : 'No headline yet.')}</p>
      <div className="flex flex-wrap items-center gap-x-[14px] gap-y-2">
        <ButtonLink variant="go" href={storyHref(story)}>
          {verb}
        </ButtonLink>
        <ProposalStatus status={story.status} />
        <span className="text-sm text-ink-2">
          {story.headline && `${story.title}. `}
          {story.sectionsDone} of {SECTIONS.length} sections, {story.releaseWords} words. {story.edited}.
        </span>
      </div>
    </article>
  )
}

/** Nothing is written yet: the question that starts a proposal. */
export function DeskQuestion({ mayStart }: { mayStart: boolean }) {
  if (!mayStart) {
    return (
      <article className="lead">
        <h2>Nothing is shared with you yet.</h2>
        <p className="lead-dek">When somebody shares a proposal with you, it appears here.</p>
      </article>
    )
  }
  return (
    <article className="lead">
      <h2>What would you announce, if it were finished?</h2>
      <p className="lead-dek">
        Write the press release of the finished product before anybody builds it. One page, in plain words.
      </p>
      <ButtonLink variant="go" href="/proposals/new">
        Start a proposal
      </ButtonLink>
    </article>
  )
}
