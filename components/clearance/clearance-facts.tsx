import { GateTicks } from '@/components/gate/gate-ticks'
import { marksInWords } from '@/lib/domain/gate-marks'

type Props = {
  release: { marks: readonly string[]; waived: readonly string[]; approvedBy: readonly string[]; clearedBy: string }
  hash: string | null
  until: string | null
  now: string
  /** It does not hold any more. */
  isOver: boolean
}

/** What the clearance rests on, as it stood at that moment. */
export function ClearanceFacts({ release: { marks, waived, approvedBy, clearedBy }, hash, until, now, isOver }: Props) {
  return (
    <dl className="clearfacts">
      <div>
        <dt>Gate</dt>
        <dd>
          <GateTicks marks={marks} />{' '}
          <span>
            {marksInWords(marks)}
            {waived.length > 0 && `: ${waived.join(', ')}`}
          </span>
        </dd>
      </div>
      <div>
        <dt>Approved by</dt>
        <dd>
          {approvedBy.join(', ') || 'Nobody: waived'}
          <span className="block text-ink-2">Started by {clearedBy}</span>
        </dd>
      </div>
      <div>
        <dt>Text</dt>
        <dd className="mono" title={hash ?? undefined}>
          {hash && `sha256 ${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`}
        </dd>
      </div>
      <div>
        <dt>Checked</dt>
        <dd>
          {now}
          {until && (
            <span className="block text-ink-2">
              {isOver ? 'Held' : 'Holds'} until {until}
            </span>
          )}
        </dd>
      </div>
    </dl>
  )
}
