import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { ButtonLink } from '@/components/ui/button-link'
import { SECTIONS } from '@/lib/domain/prfaq'
import { type DeskStory, storyHref } from './desk-story'
import { ProposalStatus } from './proposal-status'
import { Story } from './story'
import { StoryNews } from './story-news'

/** The story on top: what this person wrote last, as its readers would see it. */
export function DeskLead({ story, verb }: { story: DeskStory; verb: string }) {
  return (
    <ToldStory story={story}>
      <ButtonLink variant="go" href={storyHref(story)}>
        {verb}
      </ButtonLink>
      <ProposalStatus status={story.status} cleared={story.cleared} waived={story.waived} />
      <span className="text-sm text-ink-2">
        {story.headline && `${story.title}. `}
        {story.sectionsDone} of {SECTIONS.length} sections, {story.releaseWords} words. {story.edited}.
      </span>
    </ToldStory>
  )
}

/** What waits for the person, on top: the proposal, who asks what, and the verb that answers. Its link marks it as seen. */
export function WaitingLead({ story, verb, href, asked }: { story: DeskStory; verb: string; href: string; asked: string }) {
  return (
    <ToldStory story={story}>
      <a className={buttonClass({ variant: 'go' })} href={href}>
        {verb}
      </a>
      <span className="text-sm text-ink-2">{asked}</span>
    </ToldStory>
  )
}

function ToldStory({ story, children }: { story: DeskStory; children: ReactNode }) {
  const dek = story.subheading || (story.headline ? 'No subheading yet.' : 'No headline yet.')
  return (
    <>
      <Story headline={story.headline || story.title} dek={dek} href={storyHref(story)}>
        {children}
      </Story>
      <StoryNews story={story} />
    </>
  )
}
