'use client'

import { useEffect, useRef } from 'react'
import { AvatarGroup } from '@/components/people/avatar-group'
import { announce } from '@/components/ui/announce'
import type { PersonCard } from '@/lib/domain/person-card'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** Who is in the document now, oneself first. Somebody coming in is read out. */
export function PeopleHere({ self }: { self: PersonCard }) {
  const session = useWriting()
  const here = useStore(session.people, (state) => state.here)
  const known = useRef<Set<string> | null>(null)

  useEffect(() => {
    const ids = new Set(here.map((person) => person.id))
    const news = known.current ? here.filter((person) => !known.current?.has(person.id)) : []
    if (news.length > 0) announce(`${news.map((person) => person.name).join(', ')} came in`)
    known.current = ids
  }, [here])

  return <AvatarGroup label="Here now" people={[self, ...here]} />
}
