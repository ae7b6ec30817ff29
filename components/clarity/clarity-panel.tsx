'use client'

import { useCallback, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Galley } from '@/components/ui/galley'
import { useStore } from '@/components/writing/store'
import { useWriting } from '@/components/writing/writing-context'
import { type ShownFinding, sentencesToFix } from './clarity-state'
import { CustomerTerms } from './customer-terms'
import { DocumentAnswers } from './document-answers'
import { FindingRow } from './finding-row'
import { IgnoredFindings } from './ignored-findings'

/** Findings drawn at first; a long draft has more than anybody reads at once. */
const SHOWN = 40

/** What the check finds in the draft: must be fixed, worth a look, and what somebody let stand. */
export default function ClarityPanel({ proposalId }: { proposalId: string }) {
  const session = useWriting()
  const status = useStore(session.clarity, (state) => state.status)
  const language = useStore(session.clarity, (state) => state.language)
  const findings = useStore(session.clarity, (state) => state.findings)
  if (status === 'opening') return <Galley label="Reading the draft" lines={5} />
  if (status === 'failed') return <Failed onRetry={() => session.editor?.clarity.retry()} />
  if (language === 'other') {
    return (
      <>
        <p className="lede mb-2">This draft is not in English.</p>
        <p className="hint">The check reads English alone. It cannot judge this text, and it holds nothing up.</p>
      </>
    )
  }
  const fix = findings.filter(({ severity }) => severity === 'fix')
  const look = findings.filter(({ severity }) => severity === 'look')
  return (
    <>
      <p className="lede mb-[14px]">{titleOf(sentencesToFix(findings), look.length)}</p>
      {findings.length === 0 && (
        <p className="hint">Read it aloud once before you submit. If you run out of breath, cut the sentence.</p>
      )}
      <Findings findings={fix} proposalId={proposalId} label="To fix" />
      {look.length > 0 && <p className="sub sub--look">Worth a look</p>}
      <Findings findings={look} proposalId={proposalId} label="Worth a look" />
      <DocumentAnswers />
      <Facts />
      <CustomerTerms proposalId={proposalId} />
      <IgnoredFindings proposalId={proposalId} />
    </>
  )
}

function Findings({ findings, proposalId, label }: { findings: readonly ShownFinding[]; proposalId: string; label: string }) {
  const session = useWriting()
  const active = useStore(session.clarity, (state) => state.active)
  const mayWrite = useStore(session.live, (state) => state.canWrite)
  const [isLong, setLong] = useState(false)
  const onChoose = useCallback((key: string) => session.editor?.clarity.choose(key), [session])
  if (findings.length === 0) return null
  const at = findings.findIndex(({ key }) => key === active)
  const shown = isLong ? findings : findings.slice(0, Math.max(SHOWN, at + 1))
  return (
    <>
      <ul aria-label={label}>
        {shown.map((finding) => (
          <FindingRow
            key={finding.key}
            finding={finding}
            isOn={finding.key === active}
            mayWrite={mayWrite}
            proposalId={proposalId}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {shown.length < findings.length && (
        <p className="py-3">
          <Button size="sm" onClick={() => setLong(true)}>
            Show {findings.length - shown.length} more
          </Button>
        </p>
      )}
    </>
  )
}

function Facts() {
  const session = useWriting()
  const age = useStore(session.clarity, (state) => state.readingAge)
  if (age === null) return null
  return (
    <dl className="facts facts--ruled">
      <dt>Reading age of the release</dt>
      <dd>{age}</dd>
    </dl>
  )
}

function Failed({ onRetry }: { onRetry: () => void }) {
  return (
    <>
      <p className="lede mb-2">The check did not load.</p>
      <p className="hint mb-3">Your text is safe and you can go on writing. The check needs the network once.</p>
      <Button size="sm" onClick={onRetry}>
        Try again
      </Button>
    </>
  )
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

function titleOf(sentences: number, look: number): string {
  if (sentences > 0)
    return `${NUMBERS[sentences] ?? sentences} ${sentences === 1 ? 'sentence' : 'sentences'} to fix before review.`
  return look > 0 ? `Nothing to fix. ${NUMBERS[look] ?? look} worth a look.` : 'Nothing to fix.'
}
