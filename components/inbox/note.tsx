import { Bell } from 'lucide-react'
import { Avatar } from '@/components/people/avatar'
import { buttonClass } from '@/components/ui/button-class'
import { Icon } from '@/components/ui/icon'
import type { InboxStory } from './inbox-story'
import { JoinButton } from './join-button'
import { NoteCheck } from './note-check'

/** One notification: who, what, when, and what it asks. Its links go through an address that marks it as read. */
export function Note({ story, isFirst }: { story: InboxStory; isFirst?: boolean }) {
  const { id, actor, says, thing, ending, quote, elsewhere, verb, isNew, invitationId, when, at } = story
  const href = `/inbox/${id}`
  return (
    <li className={isNew ? 'note is-new' : 'note'}>
      {actor ? (
        <Avatar person={actor} decorative />
      ) : (
        <span className="av av--idle">
          <Icon of={Bell} />
        </span>
      )}
      <div className="min-w-0">
        <p className="wrap-anywhere">
          {isNew && <span className="sr-only">New. </span>}
          {actor && <b>{actor.name} </b>}
          {says} {invitationId ? <b>{thing}</b> : <a href={href}>{thing}</a>}
          {ending}
        </p>
        {quote && <p className="say">{quote}</p>}
        {elsewhere && <p className="meta">{elsewhere}</p>}
      </div>
      <time dateTime={at}>{when}</time>
      <span className="note-do">
        {verb && invitationId && <JoinButton invitationId={invitationId} workspace={thing} isFirst={isFirst} />}
        {verb && !invitationId && (
          <a className={buttonClass({ size: 'sm', variant: isFirst ? 'go' : undefined })} href={href}>
            {verb}
          </a>
        )}
        <NoteCheck story={story} />
      </span>
    </li>
  )
}
