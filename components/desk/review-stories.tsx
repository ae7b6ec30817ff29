import Link from 'next/link'
import { buttonClass } from '@/components/ui/button-class'
import type { ReviewStory } from './desk-story'
import { Due } from './due'
import { Story } from './story'

/** So many stand under the lead with their headlines; the others follow as lines. */
const SECONDS = 2
const LINES = 10

/** The reviews that wait for the person: the most urgent as the lead story, two beneath it, the next as lines, the rest in the inbox. */
export function ReviewStories({ stories }: { stories: readonly ReviewStory[] }) {
  const [lead, ...rest] = stories
  if (!lead) return null
  const lines = rest.slice(SECONDS, SECONDS + LINES)
  return (
    <section aria-labelledby="reviews">
      <h2 className="h-sec" id="reviews">
        Waiting for your review
      </h2>
      <Story headline={lead.headline || lead.title} dek={lead.subheading || 'No subheading yet.'} href={lead.href}>
        <a className={buttonClass({ variant: 'go' })} href={lead.href}>
          {lead.verb}
        </a>
        <span className="text-sm text-ink-2">
          {lead.headline && `${lead.title}. `}
          {lead.says} <Due due={lead.due} />
        </span>
      </Story>
      {lead.since && (
        <p className="mt-2 text-sm text-ink-2">
          {lead.since} {lead.sinceHref && <Link href={lead.sinceHref}>Show what changed</Link>}
        </p>
      )}
      {lead.message && <blockquote className="lead-say">{lead.message}</blockquote>}
      {rest.length > 0 && (
        <div className="seconds">
          {rest.slice(0, SECONDS).map((story) => (
            <article className="second" key={story.id}>
              <h3>
                <a className="story-link" href={story.href}>
                  {story.headline || story.title}
                </a>
              </h3>
              <p className="text-sm text-ink-2">
                {story.headline && `${story.title}, `}
                {story.short} <Due due={story.due} />
              </p>
              {story.since && <p className="mt-1 text-sm text-ink-3">{story.since}</p>}
            </article>
          ))}
        </div>
      )}
      {lines.length > 0 && (
        <ul className="desk-lines" aria-label="More reviews that wait for you">
          {lines.map((story) => (
            <li key={story.id}>
              <span className="lines-text">
                <a className="name" href={story.href}>
                  {story.title}
                </a>{' '}
                <span className="text-ink-2">{story.short}</span>
              </span>
              <span className="lines-end">
                <Due due={story.due} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {rest.length > SECONDS + LINES && (
        <p className="mt-3 text-sm">
          <Link href="/inbox">All {stories.length} in your inbox</Link>
        </p>
      )}
    </section>
  )
}
