import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'
import { SECTIONS } from '@/lib/domain/prfaq'
import { type DeskStory, storyHref } from './desk-story'
import { ProposalStatus } from './proposal-status'
import { StoryNews } from './story-news'

/** Proposals as rows: title and headline, how far, whose, when. */
export function StoryTable({
  label,
  stories,
  showOwner = false,
  showGaps = false,
}: {
  label: string
  stories: readonly DeskStory[]
  showOwner?: boolean
  showGaps?: boolean
}) {
  return (
    <table className="table table--stack stories mt-0.5" aria-label={label}>
      <thead className="sr-only">
        <tr>
          <th scope="col">Proposal</th>
          <th scope="col">Status</th>
          <th scope="col">Written</th>
          <th scope="col">{showOwner ? 'Owner and last edit' : 'Last edit'}</th>
        </tr>
      </thead>
      <tbody>
        {stories.map((story) => (
          <tr key={story.id}>
            <td>
              <Link className="name" href={storyHref(story)}>
                {story.title}
              </Link>{' '}
              <span className="ml-1.5 font-serif text-lg text-ink-2">{story.headline || 'No headline yet'}</span>
              {showGaps && story.gaps && <p className="mt-0.5 text-sm text-ink-3">{story.gaps}</p>}
              <StoryNews story={story} />
            </td>
            <td className="whitespace-nowrap">
              <ProposalStatus status={story.status} cleared={story.cleared} waived={story.waived} />
            </td>
            <td className="whitespace-nowrap text-ink-2">
              {story.sectionsDone} of {SECTIONS.length} sections
            </td>
            <td className={classNames('num max-w-64 text-ink-2 narrow:min-w-0 narrow:max-w-none', showOwner && 'min-w-56')}>
              {showOwner && !story.isOwn && `${story.owner.name}. `}
              <span className="whitespace-nowrap">{story.edited}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
