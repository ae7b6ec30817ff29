'use client'

import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Avatar } from '@/components/people/avatar'
import { inputClass } from '@/components/ui/input-class'
import { findMentionableAction } from '@/lib/actions/comments'
import type { PersonCard } from '@/lib/domain/person-card'

export type Mentioned = { id: string; name: string }

type Props = {
  proposalId: string
  label: string
  isLabelled?: boolean
  value: string
  onChange: (value: string) => void
  onMention: (person: Mentioned) => void
}

/** A letter or more after an "@" that begins a word, right before the caret. */
const ASKED = /(^|\s)@([\p{L}][\p{L}\p{M}' .-]{0,40})$/u
const PAUSE_MS = 120

/** A field in which "@" and a few letters of a name offer the people who may read the proposal. */
export function MentionField({ proposalId, label, isLabelled = false, value, onChange, onMention }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [asked, setAsked] = useState<string | null>(null)
  const [people, setPeople] = useState<readonly PersonCard[]>([])
  const [at, setAt] = useState(0)
  const isOpen = asked !== null && people.length > 0

  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [])

  useEffect(() => {
    if (asked === null) return setPeople([])
    let isOver = false
    const timer = setTimeout(async () => {
      const answer = await findMentionableAction({ proposalId, words: asked }).catch(() => null)
      if (isOver) return
      setPeople(answer?.ok ? answer.value : [])
      setAt(0)
    }, PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [asked, proposalId])

  function look(element: HTMLTextAreaElement) {
    setAsked(ASKED.exec(element.value.slice(0, element.selectionStart))?.[2] ?? null)
  }

  function choose(person: PersonCard) {
    const element = field.current
    if (!element || asked === null) return
    const caret = element.selectionStart
    const start = caret - asked.length
    const next = `${value.slice(0, start)}${person.name} ${value.slice(caret)}`
    // The name is in the field before the next key, which goes on behind it.
    flushSync(() => {
      onChange(next)
      onMention({ id: person.id, name: person.name })
      setAsked(null)
    })
    const after = start + person.name.length + 1
    element.focus()
    element.setSelectionRange(after, after)
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (!isOpen || event.ctrlKey || event.metaKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const person = people[at]
    if (step) setAt((at + step + people.length) % people.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && person) choose(person)
    else if (event.key === 'Escape') setAsked(null)
    else return
    event.preventDefault()
  }

  return (
    <div className="mention">
      <label className={isLabelled ? 'mention-label' : 'sr-only'} htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className={inputClass()}
        rows={2}
        value={value}
        aria-controls={`${id}-people`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
        onChange={({ target }) => {
          onChange(target.value)
          look(target)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setAsked(null)}
      />
      <div id={`${id}-people`} role="listbox" aria-label="People to mention" hidden={!isOpen}>
        {people.map((person, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the field, which keeps the focus.
          <div
            key={person.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(person)}
          >
            <Avatar person={person} size="sm" decorative />
            {person.name}
          </div>
        ))}
      </div>
    </div>
  )
}
