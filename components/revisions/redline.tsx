import type { ReactNode } from 'react'
import { SlugLine } from '@/components/desk/slug-line'
import { classNames } from '@/components/ui/class-names'
import { FAQS, type PartKey, SECTIONS } from '@/lib/domain/prfaq'
import { type ContentDiff, type EntryDiff, entriesOf } from '@/lib/editor/diff/content-diff'
import { DiffBlocks } from './diff-blocks'
import { DiffEntry } from './diff-entry'
import { DiffPieces, type DiffSide } from './diff-pieces'

type Props = {
  proposalId: string
  company: string
  release: string
  what?: string
  diff: ContentDiff
  side?: DiffSide
  /** Leaves out sections and questions in which nothing changed. */
  onlyChanged?: boolean
  /** What stands beside a section that changed. */
  beside?: (part: PartKey) => ReactNode
}

/** A comparison on paper: the document with its deletions struck and its insertions underlined. */
export function Redline({ proposalId, company, release, what, diff, side = 'both', onlyChanged = false, beside }: Props) {
  const isShown = (key: PartKey) => !onlyChanged || !diff.parts[key].isSame
  // One of two sides: the headings of both would name the same regions twice.
  const isSecond = side === 'after'
  return (
    <article className={classNames('page', 'redline', side !== 'both' && 'redline--side')}>
      <SlugLine company={company} release={release} what={what} />
      {SECTIONS.filter(({ key }) => isShown(key)).map(({ key, kind, title }) => {
        const isSame = diff.parts[key].isSame
        return (
          <section
            key={key}
            id={isSecond ? undefined : key}
            className={classNames('sec', kind === 'line' && 'sec--line')}
            data-key={key}
            aria-label={isSecond ? `${title}, after` : title}
          >
            <div className="sec-label" aria-hidden="true">
              {title}
            </div>
            {!isSame && <i className="chbar" aria-hidden="true" />}
            {kind === 'line' ? (
              <LineOf diff={diff} part={key} side={side} />
            ) : (
              <RichOf diff={diff} part={key} side={side} proposalId={proposalId} />
            )}
            {!isSame && beside?.(key)}
          </section>
        )
      })}
      {FAQS.filter(({ key }) => isShown(key)).map(({ key, title }) => (
        <section
          key={key}
          id={isSecond ? undefined : key}
          className="faq"
          data-key={key}
          aria-label={isSecond ? `${title}, after` : title}
        >
          <div className="faqh">
            <h2 className="body">{title}</h2>
            {!diff.parts[key].isSame && beside?.(key)}
          </div>
          {entriesOf(diff, key)
            .filter((entry) => !onlyChanged || isChanged(entry))
            .map((entry) => (
              <DiffEntry key={entry.id} proposalId={proposalId} entry={entry} list={key} side={side} />
            ))}
        </section>
      ))}
    </article>
  )
}

type PartProps<Part> = { diff: ContentDiff; part: Part; side: DiffSide }

function LineOf({ diff, part, side }: PartProps<keyof ContentDiff['lines']>) {
  const pieces = diff.lines[part]
  const words = pieces.length > 0 ? <DiffPieces pieces={pieces} side={side} /> : <span className="ghost">Not written</span>
  return part === 'headline' ? <h2 className="body headline">{words}</h2> : <p className="body dek">{words}</p>
}

function RichOf({ proposalId, diff, part, side }: PartProps<keyof ContentDiff['rich']> & { proposalId: string }) {
  const blocks = diff.rich[part]
  const isEmpty = blocks.every((one) => one.kind === 'same' && one.block.type === 'paragraph' && !one.block.content?.length)
  return (
    <div className="body">
      {isEmpty ? <p className="ghost">Not written</p> : <DiffBlocks blocks={blocks} side={side} proposalId={proposalId} />}
    </div>
  )
}

function isChanged({ before, after, isMoved, question, answer }: EntryDiff): boolean {
  return (
    !before || !after || isMoved || question.some(({ kind }) => kind !== 'same') || answer.some(({ kind }) => kind !== 'same')
  )
}
