import { Ticks } from '@/components/ui/ticks'

type Props = {
  release: { passed: number; asked: number; waived: readonly string[]; approvedBy: readonly string[]; clearedBy: string }
  hash: string | null
  until: string | null
  now: string
  /** It does not hold any more. */
  isOver: boolean
}

/** What the clearance rests on, as it stood at that moment. */
export function ClearanceFacts({ release: { passed, asked, waived, approvedBy, clearedBy }, hash, until, now, isOver }: Props) {
  const ticks = Array.from({ length: asked }, (_, place) => (place < passed ? ('met' as const) : ('open' as const)))
  return (
    <dl className="clearfacts">
      <div>
        <dt>Gate</dt>
        <dd>
          <Ticks ticks={ticks} /> <span>{`${passed} of ${asked} met`}</span>
          {waived.length > 0 && <span className="block">Waived: {waived.join(', ')}</span>}
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
