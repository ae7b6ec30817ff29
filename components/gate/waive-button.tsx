'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { later } from '@/components/ui/later'
import type { Waiving } from './waive-dialog'

const WaiveDialog = later(() => import('./waive-dialog').then((file) => file.WaiveDialog), { takesKeys: true })

/** For a lead who did not write it: lets the round pass without this requirement. */
export function WaiveButton(waiving: Waiving) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="sm" variant="quiet" aria-label={`Waive ${waiving.title}`} onClick={() => setOpen(true)}>
        Waive
      </Button>
      {open && <WaiveDialog {...waiving} onClose={() => setOpen(false)} />}
    </>
  )
}
