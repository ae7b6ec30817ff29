'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { sentencesToFix } from '@/components/clarity/clarity-state'
import { Galley } from '@/components/ui/galley'
import { Tabs } from '@/components/ui/tabs'
import { CoachPanel } from './coach-panel'
import type { NarrowSheet } from './narrow-bars'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** Fetched when it is first looked at. */
const ClarityPanel = lazy(() => import('@/components/clarity/clarity-panel'))

type Props = { proposalId: string; mayAnswer: boolean; sheet: NarrowSheet }

/** Beside the page: the coach, and what the check finds. On narrow screens the dock opens one of them as a sheet. */
export function HelpPanel({ proposalId, mayAnswer, sheet }: Props) {
  const session = useWriting()
  const [tab, setTab] = useState('coach')
  const active = useStore(session.clarity, (state) => state.active)
  const toFix = useStore(session.clarity, ({ status, findings }) => (status === 'ready' ? sentencesToFix(findings) : undefined))
  useEffect(() => {
    if (active) setTab('clarity')
  }, [active])
  useEffect(() => {
    if (sheet === 'coach' || sheet === 'clarity') setTab(sheet)
  }, [sheet])
  const isOpen = sheet === 'coach' || sheet === 'clarity'
  const name = tab === 'coach' ? 'Coach' : 'Clarity'
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
            panel: (
              <Suspense fallback={<Galley label="Reading the draft" lines={5} />}>
                <ClarityPanel proposalId={proposalId} />
              </Suspense>
            ),
          },
        ]}
        current={tab}
        onChange={setTab}
      />
      {tab === 'coach' && <p className="panel-foot hint">The coach asks. You write.</p>}
    </aside>
  )
}
