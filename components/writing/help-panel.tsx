'use client'

import { useLayoutEffect, useState } from 'react'
import { sentencesToFix } from '@/components/clarity/clarity-state'
import { useFirstToFix } from '@/components/clarity/use-first-to-fix'
import { Galley } from '@/components/ui/galley'
import { later } from '@/components/ui/later'
import { Tabs } from '@/components/ui/tabs'
import { CoachPanel } from './coach-panel'
import type { NarrowSheet } from './narrow-bars'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** Fetched when they are first looked at. */
const ClarityPanel = later(() => import('@/components/clarity/clarity-panel').then((part) => part.default), {
  waiting: <Galley label="Reading the draft" lines={5} />,
})
const CommentsPanel = later(() => import('@/components/comments/comments-panel').then((part) => part.default), {
  waiting: <Galley label="Fetching the comments" lines={4} />,
})

const NAMES = { coach: 'Coach', clarity: 'Clarity', comments: 'Comments' } as const

type Props = { proposalId: string; mayAnswer: boolean; sheet: NarrowSheet }

/** Beside the page: the coach, what the check finds, and the comments. On narrow screens the dock opens one of them as a sheet. */
export function HelpPanel({ proposalId, mayAnswer, sheet }: Props) {
  const session = useWriting()
  const [tab, setTab] = useState('coach')
  const active = useStore(session.clarity, (state) => state.active)
  const toFix = useStore(session.clarity, ({ status, findings }) => (status === 'ready' ? sentencesToFix(findings) : undefined))
  useFirstToFix()
  // Drawn with what asks for it: the next key may be for a field in there.
  useLayoutEffect(() => {
    if (active) setTab('clarity')
  }, [active])
  useLayoutEffect(() => {
    if (sheet && sheet !== 'sections') setTab(sheet)
  }, [sheet])
  const thread = useStore(session.comments.state, (state) => state.active ?? state.draft)
  const open = useStore(session.comments.state, ({ view }) => view?.threads.filter(({ resolved }) => !resolved).length)
  useLayoutEffect(() => {
    if (thread) setTab('comments')
  }, [thread])
  const isOpen = sheet !== null && sheet !== 'sections'
  const name = NAMES[tab as keyof typeof NAMES]
  return (
    <aside id="panel" className="panel" tabIndex={-1} aria-label={name} data-open={isOpen || undefined}>
      <Tabs
        label="Help with the draft"
        className="tabs--sm"
        panelClass="panel-body"
        tabs={[
          { key: 'coach', label: 'Coach', panel: <CoachPanel proposalId={proposalId} mayAnswer={mayAnswer} /> },
          {
            key: 'clarity',
            label: 'Clarity',
            ...(toFix === undefined ? {} : { count: toFix, red: toFix > 0 }),
            panel: <ClarityPanel proposalId={proposalId} />,
          },
          {
            key: 'comments',
            label: NAMES.comments,
            ...(open ? { count: open } : {}),
            panel: <CommentsPanel host={session.comments} />,
          },
        ]}
        current={tab}
        onChange={setTab}
      />
      {tab === 'coach' && <p className="panel-foot hint">The coach asks. You write.</p>}
    </aside>
  )
}
