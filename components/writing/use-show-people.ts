import { useEffect } from 'react'
import { element } from './dom'
import { readPeople, samePeople, type PersonHere } from './people-here-state'
import type { WritingSession } from './session'
import { useStore } from './store'

/** Follows who is here: tells the others where we are, keeps the session's list of people, and puts them under the labels. */
export function useShowPeople(session: WritingSession, selfId: string): void {
  const copy = useStore(session.live, (state) => state.copy)

  useEffect(() => {
    if (!copy) return
    const { awareness } = copy
    let lastSent = 0
    const read = () => {
      const here = readPeople(awareness, selfId, Date.now())
      if (!samePeople(here, session.people.get().here)) session.people.set({ here })
    }
    const beActive = () => {
      // Once in half a minute is enough to know who is quiet.
      if (Date.now() - lastSent < ACTIVE_EVERY_MS) return
      lastSent = Date.now()
      awareness.setLocalStateField('active', lastSent)
    }
    const sendPlace = () => awareness.setLocalStateField('place', session.place.get())
    sendPlace()
    beActive()
    read()
    awareness.on('change', read)
    const offPlace = session.place.subscribe(sendPlace)
    const offDrawn = session.people.subscribe(() => drawPeople(session))
    const offFacts = session.facts.subscribe(() => drawPeople(session))
    const clock = setInterval(read, ACTIVE_EVERY_MS)
    document.addEventListener('keydown', beActive)
    document.addEventListener('pointerdown', beActive)
    return () => {
      awareness.off('change', read)
      offPlace()
      offDrawn()
      offFacts()
      clearInterval(clock)
      document.removeEventListener('keydown', beActive)
      document.removeEventListener('pointerdown', beActive)
      session.people.set({ here: [] })
    }
  }, [session, copy, selfId])
}

/** Puts a small avatar of each person under the label of the section or question where they are. */
function drawPeople(session: WritingSession): void {
  const byPlace = new Map<string, PersonHere[]>()
  for (const person of session.people.get().here) {
    const key = person.entryId ?? person.part
    if (key) byPlace.set(key, [...(byPlace.get(key) ?? []), person])
  }
  for (const [key, host] of session.editor?.parts.here ?? []) {
    const people = byPlace.get(key) ?? []
    const shown = people.map((person) => `${person.id} ${person.idle}`).join()
    if (host.dataset.shown === shown) continue
    host.dataset.shown = shown
    host.replaceChildren(...people.map(avatar))
  }
}

function avatar(person: PersonHere): HTMLElement {
  const className = `av who-${person.colour}${person.idle ? ' av--idle' : ''}`
  return element('span', { class: className, title: person.name, 'aria-hidden': 'true' }, person.initials)
}

const ACTIVE_EVERY_MS = 30_000
