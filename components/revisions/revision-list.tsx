import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { RoundMark } from '@/lib/domain/round-mark'
import { RoundStatus } from './round-status'
import { WordsChanged } from './words-changed'

export type RevisionItem = {
  number: number
  /** Its name or message; empty when it has none. */
  title: string
  /** What is said in place of a title: "Kept after a pause". */
  kind: string
  /** "Dana Okafor, Tom Hale". */
  who: string
  /** "19 November". */
  when: string
  added: number | null
  removed: number | null
  /** "9 to fix", or that it was not checked. */
  findings: string
  /** The rounds that judged it. */
  marks: readonly RoundMark[]
  href: string
  /** What the link does, where that is not to open the revision: "Compare from revision 7". */
  verb?: string
  mark?: 'from' | 'to' | 'between'
}

type Props = {
  /** How many there are in all, under the filter. */
  total: number
  revisions: readonly RevisionItem[]
  current?: number
  action?: ReactNode
  /** Links that show fewer, and the way to those that are older. */
  filter?: ReactNode
  older?: string | null
  footer?: ReactNode
  /** Its heading is the page's: narrow screens show the list alone. */
  isTitle: boolean
}

/** Revisions, the newest first, a page at a time. */
export function RevisionList({ total, revisions, current, action, filter, older, footer, isTitle }: Props) {
  const Heading = isTitle ? 'h1' : 'h2'
  return (
    <nav className="revlist" aria-label="Revisions">
      <header>
        <Heading className="h-sec">{total === 1 ? '1 revision' : `${total} revisions`}</Heading>
        {action}
        {filter}
      </header>
      <ol>
        {revisions.map((revision) => (
          <li key={revision.number}>
            <RevisionLink revision={revision} isCurrent={revision.number === current} />
          </li>
        ))}
      </ol>
      {older && (
        <p className="revolder">
          <Link href={older} scroll={false}>
            Show older ones
          </Link>
        </p>
      )}
      {footer}
    </nav>
  )
}

function RevisionLink({ revision, isCurrent }: { revision: RevisionItem; isCurrent: boolean }) {
  const { number, title, kind, who, when, added, removed, findings, marks, href, verb, mark } = revision
  const words = added !== null && removed !== null && <WordsChanged added={added} removed={removed} />
  const isEnd = mark === 'from' || mark === 'to'
  return (
    <Link
      className={classNames('rev', mark && `rev--${mark}`)}
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={isCurrent ? 'page' : isEnd ? 'true' : undefined}
    >
      <b>
        <span className="sr-only">{verb ?? 'Revision '}</span>
        {number}
      </b>
      <span>{title || <span className="text-ink-3">{kind}</span>}</span>
      {isEnd ? <span className={`ab ab--${mark}`}>{mark === 'from' ? 'From' : 'To'}</span> : words}
      <span className="who">
        {who}, {when}
        {isEnd && words && <>, {words}</>}
      </span>
      <span className="findings">{findings}</span>
      {marks.map((one) => (
        <span key={one.round} className="verdict-mark">
          <RoundStatus mark={one} />
        </span>
      ))}
    </Link>
  )
}
