import Link from 'next/link'
import type { DeskStory } from './desk-story'

/** What others wrote since this person last looked, and the way to see it. */
export function StoryNews({ story }: { story: Pick<DeskStory, 'id' | 'news'> }) {
  if (!story.news) return null
  return (
    <Link className="news" href={`/proposals/${story.id}/revisions/since`} prefetch={false}>
      {story.news}
    </Link>
  )
}
