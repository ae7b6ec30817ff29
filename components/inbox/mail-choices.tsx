'use client'

import { useOptimistic, useTransition } from 'react'
import { sendOrTell } from '@/components/people/use-sending'
import { Segments } from '@/components/ui/segments'
import { showToast } from '@/components/ui/toast-store'
import { changeMailChoiceAction } from '@/lib/actions/inbox'
import { MAIL_CHOICE_NAMES, MAIL_CHOICES, type MailChoice } from '@/lib/domain/mail-choice'
import { byTopic } from '@/lib/domain/mail-topics'
import type { NotificationKind } from '@/lib/domain/notification'

type Row = { kind: NotificationKind; title: string; choice: MailChoice }

/** How each kind is mailed; kept as soon as it is chosen. */
export function MailChoices({ rows }: { rows: readonly Row[] }) {
  const [pending, start] = useTransition()
  const [shown, show] = useOptimistic(rows, (before, chosen: Row) =>
    before.map((row) => (row.kind === chosen.kind ? chosen : row)),
  )

  function keep(row: Row, choice: MailChoice, said: () => void) {
    start(async () => {
      show({ ...row, choice })
      if (await sendOrTell(changeMailChoiceAction({ kind: row.kind, choice }))) said()
    })
  }

  function choose(row: Row, choice: MailChoice) {
    const undo = { label: 'Undo', run: () => keep(row, row.choice, () => {}) }
    keep(row, choice, () => showToast(`${row.title}: ${MAIL_CHOICE_NAMES[choice].toLowerCase()}.`, undo))
  }

  return (
    <div aria-busy={pending}>
      {byTopic(shown).map(({ topic, rows: own }) => (
        <section key={topic}>
          <h3 className="reach-topic">{topic}</h3>
          <ul className="reach">
            {own.map((row) => (
              <li key={row.kind}>
                <span aria-hidden="true">{row.title}</span>
                <Segments
                  legend={`${row.title}: mail`}
                  name={row.kind}
                  options={MAIL_CHOICES.map((value) => ({ value, label: MAIL_CHOICE_NAMES[value] }))}
                  value={row.choice}
                  onChange={(choice) => choose(row, choice)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
