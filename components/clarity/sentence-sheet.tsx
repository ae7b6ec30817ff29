'use client'

import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { useStore } from '@/components/writing/store'
import { useWriting } from '@/components/writing/writing-context'
import { KIND_NAMES } from '@/lib/domain/clarity'
import { FindingActs } from './finding-acts'
import { FindingWords } from './finding-words'
import { stepFinding } from './step-finding'

/** On narrow screens: the one finding whose sentence was tapped, over the foot of the page. */
export default function SentenceSheet({ proposalId }: { proposalId: string }) {
  const session = useWriting()
  const active = useStore(session.clarity, (state) => state.active)
  const isOpen = useStore(session.clarity, (state) => state.isOpen)
  const findings = useStore(session.clarity, (state) => state.findings)
  const mayWrite = useStore(session.live, (state) => state.canWrite)
  const finding = findings.find(({ key }) => key === active)
  if (!isOpen || !finding) return null
  const close = () => {
    session.clarity.set({ isOpen: false })
    session.editor?.clarity.choose(null)
  }
  return (
    <section className="one" aria-label={`Finding ${finding.number} of ${findings.length}`}>
      <header>
        <span className={classNames('circ circ--on', finding.severity === 'look' && 'circ--soft')} aria-hidden="true">
          {finding.number}
        </span>
        <b>{KIND_NAMES[finding.kind]}</b>
        <span className="meta">
          {finding.number} of {findings.length}
        </span>
        <IconButton label="Previous finding" icon={ChevronUp} onClick={() => stepFinding(session, -1)} />
        <IconButton label="Next finding" icon={ChevronDown} onClick={() => stepFinding(session, 1)} />
        <IconButton label="Close" icon={X} onClick={close} />
      </header>
      <FindingWords finding={finding} />
      {mayWrite && <FindingActs key={finding.key} finding={finding} isOn proposalId={proposalId} wide />}
    </section>
  )
}
