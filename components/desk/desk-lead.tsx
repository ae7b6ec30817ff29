import Link from 'next/link'
import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { ButtonLink } from '@/components/ui/button-link'
import { SECTIONS } from '@/lib/domain/prfaq'
import { type DeskStory, storyHref } from './desk-story'
import { ProposalStatus } from './proposal-status'
import { StoryNews } from './story-news'

/** The story on top: what this person wrote last, as its readers would see it. */
export function DeskLead({ story, verb }: { story: DeskStory; verb: string }) {
  return (
    <Story story={story}>
      <ButtonLink variant="go" href={storyHref(story)}>
        {verb}
      </ButtonLink>
      <ProposalStatus status={story.status} />
      <span className="text-sm text-ink-2">
        {story.headline && `${story.title}. `}
        {story.sectionsDone} of {SECTIONS.length} sections, {story.releaseWords} words. {story.edited}.
      </span>
    </Story>
  )
}

/** What waits for the person, on top: the proposal, who asks what, and the verb that answers. Its link marks it as seen. */
export function WaitingLead({ story, verb, href, asked }: { story: DeskStory; verb: string; href: string; asked: string }) {
  return (
    <Story story={story}>
      <a className={buttonClass({ variant: 'go' })} href={href}>
        {verb}
      </a>
      <span className="text-sm text-ink-2">{asked}</span>
    </Story>
  )
}

function Story({ story, children }: { story: DeskStory; children: ReactNode }) {
  return (
    <article className="lead">
      <h3>
        <Link className="story-link" href={storyHref(story)}>
          {story.headline || story.title}
        </Link>
      </h3>
      <p className="lead-dek">{story.subheading || (story.headline ? 'No subheading yet.' : 'No headline yet.')}</p>
      <div className="flex flex-wrap items-center gap-x-[14px] gap-y-2">{children}</div>
      <StoryNews story={story} />
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
        <ButtonLink href="/examples">Read an example</ButtonLink>
      </article>
    )
  }
  return (
    <article className="lead">
      <h2>What would you announce, if it were finished?</h2>
      <p className="lead-dek">
        Write the press release of the finished product before anybody builds it. Five questions come first. The first is: who is
        the customer?
      </p>
      <div className="flex flex-wrap gap-2.5">
        <ButtonLink variant="go" href="/proposals/new">
          Start a proposal
        </ButtonLink>
        <ButtonLink href="/examples">Read the examples</ButtonLink>
      </div>
    </article>
  )
}
