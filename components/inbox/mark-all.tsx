'use client'

import { useTransition } from 'react'
import { sendOrTell } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { markAllReadAction } from '@/lib/actions/inbox'

/** until: when the list was made, in ISO. */
export function MarkAll({ unread, until }: { unread: number; until: string }) {
  const [pending, start] = useTransition()
  return (
    <Button
      reason={unread === 0 ? 'Nothing is new.' : undefined}
      busy={pending && 'Marking'}
      onClick={() => start(async () => void (await sendOrTell(markAllReadAction({ until }))))}
    >
      Mark all read
    </Button>
  )
}
