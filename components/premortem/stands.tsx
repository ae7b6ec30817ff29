import { Button } from '@/components/ui/button'
import { askAgainAction, confirmPremortemAction } from '@/lib/actions/premortem'
import { dayInWords } from '@/lib/domain/calendar-day'
import type { PremortemRoom } from './use-premortem'

/** After a later edit the page says that the session was held on an earlier revision; a lead asks for a new one, or confirms that it stands. */
export function Stands({ view, act }: PremortemRoom) {
  if (!view.closedAt) return null
  const one = { premortemId: view.id }
  const isBehind = (view.standsAt ?? view.revisionNumber) < view.newestRevision
  const mayConfirm = isBehind && view.may.confirm.allowed && !view.isFollowed
  const mayAsk = view.may.askAgain.allowed && view.askedAgain === null && !view.isFollowed
  return (
    <div className="stands">
      {view.standsAt !== null && !isBehind && view.standsAt !== view.revisionNumber && (
        <p className="muted">
          Held on revision {view.revisionNumber}. A lead confirmed that it stands for revision {view.standsAt}.
        </p>
      )}
      {isBehind && (
        <p>
          Held on revision {view.revisionNumber}. The text is at revision {view.newestRevision} now.
        </p>
      )}
      {view.isFollowed && (
        <p className="muted">Another session was planned after this one. The last one that was closed counts.</p>
      )}
      {view.askedAgain && (
        <p className="muted">
          {view.askedAgain.by.name} asked for a new one on {dayInWords(view.askedAgain.at.slice(0, 10))}.
        </p>
      )}
      {(mayAsk || mayConfirm) && (
        <p className="row">
          {mayConfirm && (
            <Button size="sm" onClick={() => act(() => confirmPremortemAction(one))}>
              It still stands
            </Button>
          )}
          {mayAsk && (
            <Button
              size="sm"
              variant="quiet"
              className={mayConfirm ? undefined : '-ml-[9px]'}
              onClick={() => act(() => askAgainAction(one))}
            >
              Ask for a new session
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
