'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { later } from '@/components/ui/later'
import type { ReviewerChoice } from '@/lib/domain/review/seen'
import type { RoundIds } from './ask-reviewer'
import type { Way } from './way-dialog'

const WayDialog = later(() => import('./way-dialog').then((file) => file.WayDialog), { takesKeys: true })

const VERBS: Record<Way, string> = { abstain: 'Abstain', delegate: 'Hand on', 'step-down': 'Step down' }

/** Ways to answer that are no judgement of the text. */
export function OtherWays({ ids, askable }: { ids: RoundIds; askable: readonly ReviewerChoice[] }) {
  const [way, setWay] = useState<Way | null>(null)
  return (
    <div className="verdict-ways">
      {(Object.keys(VERBS) as Way[]).map((one) => (
        <Button key={one} variant="quiet" size="sm" onClick={() => setWay(one)}>
          {VERBS[one]}
        </Button>
      ))}
      {way && <WayDialog way={way} ids={ids} askable={askable} onClose={() => setWay(null)} />}
    </div>
  )
}
