import type { WritingSession } from '@/components/writing/session'

/** To the next or previous finding, round the ends. From none: to the first, or the last. */
export function stepFinding(session: WritingSession, direction: -1 | 1): void {
  const { findings, active } = session.clarity.get()
  const at = findings.findIndex(({ key }) => key === active)
  const from = at < 0 ? (direction > 0 ? -1 : 0) : at
  const next = findings[(from + direction + findings.length) % Math.max(1, findings.length)]
  if (next) session.editor?.clarity.choose(next.key)
}

/** Does what the finding in hand offers: its words, a cut, or the caret where only the writer knows better. False when nothing is in hand. */
export function applyActive(session: WritingSession): boolean {
  const { findings, active } = session.clarity.get()
  const finding = findings.find(({ key }) => key === active)
  const clarity = session.editor?.clarity
  if (!finding || !clarity) return false
  if (finding.wayOut.type !== 'ask') return clarity.apply(finding)
  clarity.edit(finding)
  return true
}
