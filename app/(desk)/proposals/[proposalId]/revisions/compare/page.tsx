import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { loadProposal, orNotFound } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { toItem } from '@/app/(desk)/proposals/[proposalId]/revisions/list-items'
import { CompareBar } from '@/components/revisions/compare-bar'
import { type CompareView, comparePath } from '@/components/revisions/compare-path'
import { Redline } from '@/components/revisions/redline'
import { RestoreButton } from '@/components/revisions/restore-button'
import { filterPath } from '@/components/revisions/revision-filters'
import { RevisionList } from '@/components/revisions/revision-list'
import { RevisionText } from '@/components/revisions/revision-text'
import { WhatChanged } from '@/components/revisions/what-changed'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import { releaseLine } from '@/lib/domain/release-line'
import { checkFacts, checkNote } from '@/lib/domain/revision-check'
import { spanInWords } from '@/lib/domain/span'
import { whenInSentence } from '@/lib/domain/when'
import { summaryText } from '@/lib/editor/coached-content'
import { type ComparedRevision, compareRevisions } from '@/lib/server/revisions/compare-revisions'
import { listRevisions } from '@/lib/server/revisions/list-revisions'

type Props = {
  params: Promise<{ proposalId: string }>
  searchParams: Promise<{ from?: string; to?: string; view?: string; only?: string }>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { proposal } = await loadProposal((await params).proposalId)
  const { from, to } = await searchParams
  return { title: `${proposal.title}: revision ${from} to ${to}` }
}

/** Two revisions and what changed between them. The older one always comes first. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { proposalId } = await params
  const query = await searchParams
  const [from, to] = [numberOf(query.from), numberOf(query.to)]
  const view: CompareView = query.view === 'side' || query.view === 'clean' ? query.view : 'redline'
  const onlyChanged = query.only === 'changed'
  if (from > to) redirect(comparePath(proposalId, { from: to, to: from, view, onlyChanged }))
  const { ctx, signedIn, workspace, proposal } = await loadProposal(proposalId)
  const comparison = await orNotFound(compareRevisions(ctx, proposalId, from, to))
  const list = await listRevisions(ctx, proposalId, { below: to + LATER })
  const when = (at: Date) => whenInSentence(at, ctx.now(), signedIn.person.timeZone)
  const pathTo = (change: { from?: number; to?: number; onlyChanged?: boolean }) =>
    comparePath(proposalId, { from, to, view, onlyChanged, ...change })
  const items = list.rows.map((row) => {
    const isTo = row.number > (from + to) / 2
    const href = isTo ? pathTo({ to: row.number }) : pathTo({ from: row.number })
    const verb = isTo ? 'Compare up to revision ' : 'Compare from revision '
    return { ...toItem(row, when), href, verb, mark: markOf(row.number, from, to) }
  })
  const releaseOf = ({ content }: ComparedRevision) => releaseLine(proposal.launchDate, summaryText(content))
  const paper = { proposalId, company: workspace.name, release: releaseOf(comparison.to) }
  const { diff, writers } = comparison
  const changes = { diff, onlyChanged }
  const bringing = { may: proposal.may.bringBack, isWriter: proposal.may.write.allowed }
  const bringBack = (part: PartKey) =>
    bringing.may.allowed && (
      <div className="bring-back">
        <RestoreButton proposalId={proposalId} number={from} part={part} {...bringing} />
      </div>
    )
  const numbers = [...new Set([...list.rows.map(({ number }) => number), from, to])].sort((a, b) => b - a)
  return (
    <main id="main" className="revs revs--one" tabIndex={-1}>
      <RevisionList
        total={list.total}
        revisions={items}
        older={list.older === null ? null : filterPath(proposalId, { below: list.older })}
        isTitle={false}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard has to reach it. */}
      <section className="revsheet" aria-label={`Revision ${from} compared with ${to}`} tabIndex={0}>
        <CompareBar {...{ proposalId, from, to, view, onlyChanged, numbers }}>
          <RestoreButton proposalId={proposalId} number={from} part={null} {...bringing} />
        </CompareBar>
        {view === 'redline' && <Redline {...paper} {...changes} beside={bringBack} />}
        {view === 'clean' && (
          <RevisionText company={paper.company} release={paper.release} content={comparison.to.content} proposalId={proposalId} />
        )}
        {view === 'side' && (
          <div className="sides">
            <Redline {...paper} release={releaseOf(comparison.from)} what={`Revision ${from}`} {...changes} side="before" />
            <Redline {...paper} what={`Revision ${to}`} {...changes} side="after" />
          </div>
        )}
      </section>
      <WhatChanged
        diff={diff}
        span={`Revision ${from} to ${to}, ${spanInWords(comparison.from.createdAt, comparison.to.createdAt)} of edits`}
        words={[comparison.from.words, comparison.to.words]}
        facts={checkFacts(comparison.from.check, comparison.to.check)}
        note={checkNote(comparison.from.check, comparison.to.check)}
        toggle={{ href: pathTo({ onlyChanged: !onlyChanged }), onlyChanged }}
        writers={
          Object.fromEntries(PART_KEYS.map((key) => [key, writers[key].map(({ name }) => name)])) as Record<PartKey, string[]>
        }
      />
    </main>
  )
}

/** The list begins a little above the pair, so that there is something newer to choose. */
const LATER = 20

function markOf(number: number, from: number, to: number): 'from' | 'to' | 'between' | undefined {
  if (number === from) return 'from'
  if (number === to) return 'to'
  return number > from && number < to ? 'between' : undefined
}

function numberOf(text: string | undefined): number {
  if (!text || !/^[1-9]\d{0,5}$/.test(text)) notFound()
  return Number(text)
}
