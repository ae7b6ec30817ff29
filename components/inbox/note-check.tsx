'use client'

import { Check } from 'lucide-react'
import { type MouseEvent, useTransition } from 'react'
import { sendOrTell } from '@/components/people/use-sending'
import { IconButton } from '@/components/ui/icon-button'
import { showToast } from '@/components/ui/toast-store'
import { passFocusOn } from '@/components/ui/when-gone'
import { markReadAction, putAsideAction } from '@/lib/actions/inbox'
import { type InboxStory, storyInWords } from './inbox-story'

/** Checks a notification off: what needs you is put aside, what is for you to know is marked as read. */
export function NoteCheck({ story }: { story: InboxStory }) {
  const { id, isNew, isOwnToDo } = story
  const [pending, start] = useTransition()
  if (!isOwnToDo && !isNew) return null

  function check(event: MouseEvent<HTMLButtonElement>) {
    const button = event.currentTarget
    const next = nextStop(button)
    start(async () => {
      if (!isOwnToDo) await sendOrTell(markReadAction({ notificationId: id }))
      else if (await sendOrTell(putAsideAction({ notificationId: id, aside: true })))
        showToast('Put aside.', {
          label: 'Undo',
          run: () => void sendOrTell(putAsideAction({ notificationId: id, aside: false })),
        })
      passFocusOn(button, next)
    })
  }

  const does = isOwnToDo ? 'Put aside' : 'Mark as read'
  return (
    <IconButton
      label={`${does}: ${storyInWords(story)}`}
      title={does}
      icon={Check}
      onClick={check}
      aria-disabled={pending || undefined}
    />
  )
}

/** Where the keyboard goes when this row has nothing more to press: the next row that has, else the top of the page. */
function nextStop(from: HTMLElement): () => HTMLElement | null {
  const rows = [...document.querySelectorAll<HTMLElement>('.note')]
  const row = from.closest<HTMLElement>('.note')
  const place = row ? rows.indexOf(row) : -1
  const after = [...rows.slice(place + 1), ...rows.slice(0, place).reverse()]
  return () =>
    after.filter((one) => one.isConnected).map((one) => one.querySelector<HTMLElement>('a, button'))[0] ??
    document.getElementById('main')
}
