import type { RiskLink } from '@/lib/domain/premortem/faq-link'
import { element } from './dom'
import type { FrameParts } from './frame-views'
import type { WritingSession } from './session'

/** The parts of a page that are filled in from outside. The risks under the answers follow the session until `stopRisks`. */
export function createFrameParts(session: WritingSession): { parts: FrameParts; stopRisks: () => void } {
  const parts: FrameParts = {
    entries: new Map(),
    here: new Map(),
    faqMeta: new Map(),
    prompts: session.promptHosts,
    showRisk: (entryId, host) => showRisk(session, entryId, host),
  }
  const stopRisks = session.risks.subscribe(() => {
    for (const entry of parts.entries.values()) entry.showRisk()
  })
  return { parts, stopRisks }
}

/** Under an answer: the risks that it answers, with the way to their session. Nothing where there is none. */
function showRisk(session: WritingSession, entryId: string, host: HTMLElement): void {
  const risks = session.risks.get().risks.filter((one) => one.entryId === entryId)
  const shown = risks.map(({ path, text }) => `${path} ${text}`).join('\n')
  if ((host.dataset.risk ?? '') === shown) return
  host.dataset.risk = shown
  host.replaceChildren(...risks.flatMap((risk) => [ring(risk), line(risk)]))
}

/** A risk has a ring of ink, a finding one of red, a comment a square. */
function ring({ number }: RiskLink): HTMLElement {
  return element('span', { class: 'rn', 'aria-hidden': 'true' }, String(number))
}

function line({ path, number, text }: RiskLink): HTMLElement {
  return element(
    'span',
    {},
    `From the pre-mortem, risk ${number}: `,
    element('a', { class: 'link link--quiet', href: path }, `“${text}”`),
  )
}
