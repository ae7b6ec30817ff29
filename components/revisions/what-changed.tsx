import Link from 'next/link'
import { PART_KEYS, type PartKey, pages, partTitle } from '@/lib/domain/prfaq'
import type { Fact } from '@/lib/domain/revision-check'
import type { ContentDiff, PartChange } from '@/lib/editor/diff/content-diff'
import { WordsChanged } from './words-changed'

type Props = {
  diff: ContentDiff
  /** "Revision 5 to 14, nine weeks of edits". */
  span: string
  /** Words of the press release, before and after. */
  words: readonly [number, number]
  /** Further facts, from and to: "Findings to fix", "17 to 0". */
  facts?: readonly Fact[]
  /** What to know before the facts are compared. */
  note?: string | null
  /** Names of those who wrote in each part. */
  writers: Record<PartKey, readonly string[]>
  /** Where the same is shown without the sections that did not change, or with them again. */
  toggle?: { href: string; onlyChanged: boolean }
}

/** Section by section what came and went; each leads to its place. */
export function WhatChanged({ diff, span, words, facts = [], note = null, writers, toggle }: Props) {
  const isPlain = PART_KEYS.some((key) => diff.parts[key].isPlain)
  return (
    <aside className="chg" aria-label="What changed">
      <h2 className="h-sec">What changed</h2>
      <p className="meta">{span}</p>
      {toggle && (
        <p className="toggle">
          <Link href={toggle.href} scroll={false} prefetch={false}>
            {toggle.onlyChanged ? 'Show all sections' : 'Only changed sections'}
          </Link>
        </p>
      )}
      <ul>
        {PART_KEYS.map((key) => (
          <li key={key}>
            {diff.parts[key].isSame ? (
              <span className="part">
                <span className="text-ink-3">{partTitle(key)}</span>
                <span className="meta">same</span>
              </span>
            ) : (
              <a className="part" href={`#${key}`}>
                <span>
                  {partTitle(key)}
                  {writers[key].length > 0 && <span className="by">{writers[key].join(', ')}</span>}
                </span>
                <Change change={diff.parts[key]} />
              </a>
            )}
          </li>
        ))}
      </ul>
      {isPlain && <p className="meta">Some of it changed too much to compare word by word.</p>}
      <dl className="facts">
        <dt>Pages</dt>
        <dd>{fromTo(pages(words[0]).toFixed(2), pages(words[1]).toFixed(2))}</dd>
        {facts.map(({ label, value }) => [<dt key={label}>{label}</dt>, <dd key={`${label} value`}>{value}</dd>])}
      </dl>
      {note && <p className="meta">{note}</p>}
    </aside>
  )
}

function Change({ change: { added, removed, moved } }: { change: PartChange }) {
  if (added + removed > 0) return <WordsChanged added={added} removed={removed} />
  if (moved > 0) return <span className="meta">moved {moved}</span>
  return <span className="meta">set differently</span>
}

function fromTo(from: string, to: string): string {
  return from === to ? to : `${from} to ${to}`
}
