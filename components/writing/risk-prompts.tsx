import { useState } from 'react'
import { sendOrTell } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { addRiskToFaqAction } from '@/lib/actions/premortem-risks'
import type { RiskLink } from '@/lib/domain/premortem/faq-link'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** Among the open questions of the internal list: top risks of the pre-mortem that nothing answers yet. */
export function RiskPrompts() {
  const session = useWriting()
  const risks = useStore(session.risks, (state) => state.risks)
  const entries = useStore(session.facts, (state) => state.facts?.faqs.internalFaq.entries)
  const others = useStore(session.facts, (state) => state.facts?.faqs.customerFaq.entries)
  const canWrite = useStore(session.live, (state) => state.canWrite)
  if (!entries || !others) return null
  const isAsked = (risk: RiskLink) => [...entries, ...others].some(({ id }) => id === risk.entryId)
  const open = risks.filter((risk) => risk.isTop && !isAsked(risk))
  if (open.length === 0) return null
  return (
    <div className="body">
      <h3>The pre-mortem found {open.length === 1 ? 'a top risk' : `${open.length} top risks`} that no question takes up.</h3>
      <ul>
        {open.map((risk) => (
          <RiskPrompt key={risk.reasonId} risk={risk} canWrite={canWrite} />
        ))}
      </ul>
    </div>
  )
}

function RiskPrompt({ risk, canWrite }: { risk: RiskLink; canWrite: boolean }) {
  const [busy, setBusy] = useState(false)
  const { premortemId, reasonId, number, text, path } = risk
  async function add() {
    setBusy(true)
    await sendOrTell(addRiskToFaqAction({ premortemId, reasonId }))
    setBusy(false)
  }
  return (
    <li className="prompt">
      <span className="rn">{number}</span>
      <div>
        <p>{text}</p>
        <a className="meta link link--quiet" href={path}>
          Risk {number} of the pre-mortem
        </a>
      </div>
      {canWrite && (
        <span className="prompt-verbs">
          <Button size="sm" aria-label={`Add to the internal FAQ: ${text}`} busy={busy && 'Adding'} onClick={add}>
            Add the question
          </Button>
        </span>
      )}
    </li>
  )
}
