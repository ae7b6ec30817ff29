'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { later } from '@/components/ui/later'
import type { Outcome } from '@/lib/domain/after-launch/outcomes'

const NoteDialog = later(() => import('./note-dialog').then((file) => file.NoteDialog))

export type Noted = { id: string; outcome: Outcome; actual: string; note: string; measuredOn: string; measuredBy: string }
export type NoteProps = {
  proposalId: string
  today: string
  promise: { key: string; words: string; sentence: string }
  note: Noted | null
}

export function NoteButton(props: NoteProps) {
  const [open, setOpen] = useState(false)
  const { promise, note } = props
  const verb = note ? 'Note it anew' : 'Note what happened'
  return (
    <>
      <Button size="sm" aria-label={`${verb}: ${promise.words}`} onClick={() => setOpen(true)}>
        {verb}
      </Button>
      {open && <NoteDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
