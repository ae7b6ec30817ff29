import type { Presence } from '@/lib/editor/presence'
import { element } from './dom'
import type { FrameParts } from './frame-views'
import { type PersonHere, peopleHere, samePeople } from './people-here-state'
import type { WritingSession } from './session'

/** Keeps the session's list of who is here, and puts them under the labels of where they are; returns the way to stop it. */
export function showPeople(presence: Presence, session: WritingSession, parts: FrameParts): () => void {
  const read = () => {
    const here = peopleHere(presence.people(), session.selfId)
    if (!samePeople(here, session.people.get().here)) session.people.set({ here })
    drawPeople(here, parts)
  }
  read()
  const stop = presence.subscribe(read)
  return () => {
    stop()
    session.people.set({ here: [] })
  }
}

function drawPeople(here: readonly PersonHere[], parts: FrameParts): void {
  for (const [key, host] of parts.here) {
    const people = here.filter((person) => (person.entryId ?? person.part) === key)
    const shown = people.map((person) => `${person.id} ${person.idle}`).join()
    if ((host.dataset.shown ?? '') === shown) continue
    host.dataset.shown = shown
    host.replaceChildren(...people.map(avatar))
  }
}

function avatar(person: PersonHere): HTMLElement {
  const className = `av who-${person.colour}${person.idle ? ' av--idle' : ''}`
  return element('span', { class: className, title: person.name, 'aria-hidden': 'true' }, person.initials)
}
