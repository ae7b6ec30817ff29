import Link from 'next/link'
import { WaitingLead } from './desk-lead'
import type { WaitingStory } from './desk-story'

const SHOWN = 3

/**
 * What else waits for the person: the newest as the lead and the next two beneath it, or, where a review leads, three lines; the rest in the
 * inbox.
 */
export function WaitingStories({ stories, isLead }: { stories: readonly WaitingStory[]; isLead: boolean }) {
  const [lead, ...others] = stories
  if (!lead) return null
  const rest = isLead ? others.slice(0, SHOWN - 1) : stories.slice(0, SHOWN)
  return (
    <section aria-labelledby="waiting">
      <h2 className={isLead ? 'h-sec' : 'h-sec h-ruled'} id="waiting">
        {isLead ? 'Waiting for you' : 'Also waiting for you'}
      </h2>
      {isLead && <WaitingLead {...lead} />}
      {isLead && rest.length > 0 && (
        <div className="seconds">
          {rest.map(({ story, href, asked }) => (
            <article className="second" key={story.id}>
              <h3>
                <a className="story-link" href={href}>
                  {story.headline || story.title}
                </a>
              </h3>
              <p className="text-sm text-ink-2">{asked}</p>
            </article>
          ))}
        </div>
      )}
      {!isLead && (
        <ul className="desk-lines">
          {rest.map(({ story, verb, href, asked }) => (
            <li key={story.id}>
              <span className="lines-text">{asked}</span>
              <span className="lines-end">
                <a href={href}>
                  {verb}
                  <span className="sr-only">: {story.title}</span>
                </a>
              </span>
            </li>
          ))}
        </ul>
      )}
      {stories.length > SHOWN && (
        <p className="mt-3 text-sm">
          <Link href="/inbox">All {stories.length} in your inbox</Link>
        </p>
      )}
    </section>
  )
}
