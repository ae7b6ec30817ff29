import Link from 'next/link'
import { Status, type StatusKind } from '@/components/ui/status'
import type { DecisionStory } from './desk-story'

const KINDS: Record<DecisionStory['kind'], { status: StatusKind; word: string }> = {
  cleared: { status: 'approved', word: 'Cleared to build' },
  rejected: { status: 'rejected', word: 'Rejected' },
  withdrawn: { status: 'rejected', word: 'Clearance taken back' },
  changes: { status: 'changes', word: 'Changes requested' },
  refused: { status: 'rejected', word: 'Rejected by a reviewer' },
}

/** What was decided lately and why, in the words of whoever did. */
export function DecisionList({ stories }: { stories: readonly DecisionStory[] }) {
  if (stories.length === 0) return null
  return (
    <section aria-labelledby="decisions">
      <h2 className="h-sec" id="decisions">
        Recent decisions
      </h2>
      {stories.map(({ id, kind, title, href, reason, meta }) => (
        <article className="side-story" key={id}>
          <Status kind={KINDS[kind].status}>{KINDS[kind].word}</Status>
          <h3>
            <Link className="story-link" href={href} prefetch={false}>
              {title}
            </Link>
          </h3>
          {reason && <p>“{reason}”</p>}
          <p className="meta">{meta}</p>
        </article>
      ))}
    </section>
  )
}
