import type { GatePanelView } from '@/lib/domain/gate-panel'
import { dayOf } from '@/lib/domain/when'
import type { GateClock } from './gate-panel'

/** What stands above the requirements: a clearance that stands or has ended, a text that has moved on, waivers of earlier rounds. */
export function GateTold({ panel, clock }: { panel: GatePanelView; clock: GateClock }) {
  const { clearance, isChanged, waived, gate } = panel
  const day = (at: Date | null) => (at ? dayOf(at, clock.now, clock.timeZone) : '')
  const { revisionNumber, cleared, why, clearedAt, expiresAt, endedAt, newerDraft } = clearance
  const lines = [
    cleared && `Revision ${revisionNumber} is cleared to build since ${day(clearedAt)}, until ${day(expiresAt)}.`,
    cleared && newerDraft && 'A newer draft exists. It changes nothing until it is cleared itself.',
    why === 'expired' && `Revision ${revisionNumber} was cleared to build until ${day(expiresAt)}.`,
    why === 'withdrawn' && `The clearance of revision ${revisionNumber} was taken back on ${day(endedAt)}.`,
    isChanged && `The text has changed since revision ${gate.judged.revisionNumber}. Submit it again, or set it back.`,
    // Those of the round that is shown stand at their requirements.
    ...waived
      .filter(({ round }) => round !== gate.judged.roundNumber)
      .map(({ round, title, reason, by, at }) => `Round ${round}, ${day(at)}: ${by.name} waived “${title}”. ${reason}`),
  ].filter((line) => line !== false)
  if (lines.length === 0) return null
  return (
    <div className="gate-told">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
