import Link from 'next/link'
import { WaitingLead } from './desk-lead'
import type { WaitingStory } from './desk-story'

/** What waits for the person: the newest as the lead, the next two beneath it, the rest in the inbox. */
export function WaitingStories({ stories }: { stories: readonly WaitingStory[] }) {
  const [lead, ...rest] = stories
  if (!lead) return null
  return (
    <section aria-labelledby="waiting">
      <h2 className="h-sec" id="waiting">
        Waiting for you
      </h2>
      <WaitingLead {...lead} />
      {rest.length > 0 && (
        <div className="seconds">
          {rest.slice(0, 2).map(({ story, href, asked }) => (
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
      {rest.length > 2 && (
        <p className="mt-3 text-sm">
          <Link href="/inbox">All {stories.length} in your inbox</Link>
        </p>
      )}
    </section>
  )
}
