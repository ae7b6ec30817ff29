'use client'

import { type ReactNode, useOptimistic, useTransition } from 'react'
import { sendOrTell } from '@/components/people/use-sending'
import { Segments } from '@/components/ui/segments'
import { showToast } from '@/components/ui/toast-store'
import { useNarrow } from '@/components/ui/use-narrow'
import { changeMailChoicesAction } from '@/lib/actions/inbox'
import { MAIL_CHOICE_NAMES, MAIL_CHOICES, type MailChoice } from '@/lib/domain/mail-choice'
import { byTopic } from '@/lib/domain/mail-topics'
import type { NotificationKind } from '@/lib/domain/notification'

type Row = { kind: NotificationKind; title: string; choice: MailChoice }

/** How each kind is mailed; kept as soon as it is chosen. */
export function MailChoices({ rows }: { rows: readonly Row[] }) {
  const [pending, start] = useTransition()
  const [shown, show] = useOptimistic(rows, (before, chosen: readonly Row[]) =>
    before.map((row) => chosen.find(({ kind }) => kind === row.kind) ?? row),
  )

  function keep(chosen: readonly Row[], said: () => void) {
    start(async () => {
      show(chosen)
      if (await sendOrTell(changeMailChoicesAction({ choices: chosen.map(({ kind, choice }) => ({ kind, choice })) }))) said()
    })
  }

  function choose(before: readonly Row[], title: string, choice: MailChoice) {
    const undo = { label: 'Undo', run: () => keep(before, () => {}) }
    const chosen = before.map((row) => ({ ...row, choice }))
    keep(chosen, () => showToast(`${title}: ${MAIL_CHOICE_NAMES[choice].toLowerCase()}.`, undo))
  }

  return (
    <div aria-busy={pending}>
      <ul className="reach">
        <li>
          <b>All of these</b>
          <Choice title="All of these" name="all" value={common(shown)} onChange={(choice) => choose(shown, 'All', choice)} />
        </li>
      </ul>
      {byTopic(shown).map(({ topic, rows: own }) => (
        <Topic key={topic} topic={topic} choice={common(own)}>
          <ul className="reach">
            {own.map((row) => (
              <li key={row.kind}>
                <span aria-hidden="true">{row.title}</span>
                <Choice
                  title={row.title}
                  name={row.kind}
                  value={row.choice}
                  onChange={(choice) => choose([row], row.title, choice)}
                />
              </li>
            ))}
          </ul>
        </Topic>
      ))}
    </div>
  )
}

type TopicProps = { topic: string; choice: MailChoice | null; children: ReactNode }

/** On a phone folded to a line: all kinds one under the other are four screens. */
function Topic({ topic, choice, children }: TopicProps) {
  const isNarrow = useNarrow()
  if (!isNarrow)
    return (
      <section>
        <h3 className="reach-topic">{topic}</h3>
        {children}
      </section>
    )
  return (
    <details>
      <summary className="reach-topic">
        {topic} <span className="meta">{choice ? MAIL_CHOICE_NAMES[choice] : 'Some of each'}</span>
      </summary>
      {children}
    </details>
  )
}

type ChoiceProps = { title: string; name: string; value: MailChoice | null; onChange: (choice: MailChoice) => void }

function Choice({ title, name, value, onChange }: ChoiceProps) {
  const options = MAIL_CHOICES.map((value) => ({ value, label: MAIL_CHOICE_NAMES[value] }))
  return <Segments legend={`${title}: mail`} name={name} options={options} value={value} onChange={onChange} />
}

/** What all are; null where they differ. */
function common(rows: readonly Row[]): MailChoice | null {
  const [first] = rows
  return first && rows.every(({ choice }) => choice === first.choice) ? first.choice : null
}
