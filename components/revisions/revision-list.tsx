import Link from 'next/link'
import type { ReactNode } from 'react'

export type RevisionItem = { number: number; message: string; author: string /** "19 November". */; when: string; words: number }

type Props = {
  proposalId: string
  revisions: readonly RevisionItem[]
  current?: number
  action?: ReactNode
  /** Its heading is the page's: narrow screens show the list alone. */
  isTitle: boolean
}

/** Every revision, the newest first. */
export function RevisionList({ proposalId, revisions, current, action, isTitle }: Props) {
  const Heading = isTitle ? 'h1' : 'h2'
  return (
    <nav className="revlist" aria-label="Revisions">
      <header>
        <Heading className="h-sec">{countOf(revisions.length)}</Heading>
        {action}
      </header>
      <ol>
        {revisions.map((revision) => (
          <li key={revision.number}>
            <Link
              className="rev"
              href={`/proposals/${proposalId}/revisions/${revision.number}`}
              aria-current={revision.number === current ? 'page' : undefined}
            >
              <b>
                <span className="sr-only">Revision </span>
                {revision.number}
              </b>
              <span>{revision.message || <span className="text-ink-3">No message</span>}</span>
              <span className="words">{wordsOf(revision.words)}</span>
              <span className="who">
                {revision.author}, {revision.when}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function countOf(count: number): string {
  return count === 1 ? '1 revision' : `${count} revisions`
}

function wordsOf(words: number): string {
  return words === 1 ? '1 word' : `${words} words`
}
