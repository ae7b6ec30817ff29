'use client'

import { memo } from 'react'
import { sendOrTell } from '@/components/people/use-sending'
import { useOwnZone } from '@/components/ui/own-zone'
import { useStore } from '@/components/writing/store'
import { useWriting } from '@/components/writing/writing-context'
import { bringFindingBackAction } from '@/lib/actions/clarity'
import { dayInWords } from '@/lib/domain/calendar-day'
import { KIND_NAMES } from '@/lib/domain/clarity'
import { calendarDayIn } from '@/lib/domain/when'

/** What somebody let stand, last of all, with who and why. */
export const IgnoredFindings = memo(function IgnoredFindings({ proposalId }: { proposalId: string }) {
  const session = useWriting()
  const ignored = useStore(session.clarity, (state) => state.ignored)
  const mayWrite = useStore(session.live, (state) => state.canWrite)
  const zone = useOwnZone()
  if (ignored.length === 0) return null
  return (
    <>
      <p className="sub">Ignored</p>
      <ul aria-label="Ignored">
        {ignored.map(({ findingId, kind, words, reason, ignoredBy, ignoredAt }) => (
          <li className="finding finding--ignored" key={findingId}>
            <s className="circ circ--soft" aria-hidden="true">
              –
            </s>
            <div>
              <h3>{KIND_NAMES[kind]}</h3>
              <p className="quote">{words}</p>
              <p className="why">
                {ignoredBy.name}, {dayInWords(calendarDayIn(ignoredAt, zone))}: {reason}
              </p>
              {mayWrite && (
                <button
                  type="button"
                  className="link link--quiet"
                  onClick={() => void sendOrTell(bringFindingBackAction({ proposalId, findingId }))}
                >
                  Bring it back<span className="sr-only">: {words}</span>
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
})
