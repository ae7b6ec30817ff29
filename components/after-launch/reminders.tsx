import { cancelLaunchReminderAction } from '@/lib/actions/after-launch'
import type { AfterLaunch } from '@/lib/domain/after-launch/view'
import { dayInWords } from '@/lib/domain/calendar-day'
import { dayOf } from '@/lib/domain/when'
import { QuietSend } from './quiet-send'
import { ReminderForm } from './reminder-form'
import type { Telling } from './telling'

/** The days on which whoever writes the proposal is asked to look again. */
export function Reminders({
  reminders,
  suggested,
  ...telling
}: Telling & { reminders: AfterLaunch['reminders']; suggested: string }) {
  const { proposalId, now, timeZone, mayNote } = telling
  if (!mayNote && reminders.length === 0) return null
  return (
    <section aria-labelledby="reminders" className="after-reminders">
      <h2 id="reminders" className="h-sec h-ruled">
        Reminders
      </h2>
      {reminders.length === 0 && <p className="after-none">Nobody gets a reminder. You can leave everything here empty.</p>}
      <ul className="after-rows">
        {reminders.map(({ id, dueOn, by, toldAt }) => (
          <li key={id}>
            <div>
              <p>{dayInWords(dueOn)}</p>
              <p className="meta">
                Set by {by.name}.{' '}
                {toldAt ? `Told on ${dayOf(toldAt, now, timeZone)}.` : 'The owner and co-authors are told that morning.'}
              </p>
            </div>
            {mayNote && !toldAt && (
              <QuietSend
                action={cancelLaunchReminderAction}
                input={{ proposalId, reminderId: id }}
                busy="Taking it back"
                label={`Take it back: ${dayInWords(dueOn)}`}
              >
                Take it back
              </QuietSend>
            )}
          </li>
        ))}
      </ul>
      {mayNote && <ReminderForm proposalId={proposalId} suggested={suggested} />}
    </section>
  )
}
