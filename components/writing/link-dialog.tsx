'use client'

import { type FormEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { hrefFrom } from '@/lib/editor/safe-href'
import { useWriting } from './writing-context'

/** Asks where the selected words lead. Only web and mail addresses are taken. */
export function LinkDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const session = useWriting()
  const [error, setError] = useState<string | undefined>()
  const current = open ? session.tools.get().link : null

  /** After the dialog has given the focus back, the text takes it; and before the next key, which may be the next letter of the text. */
  function leave(href?: string | null) {
    setError(undefined)
    flushSync(onClose)
    if (href === undefined) session.editor?.focus()
    else session.editor?.setLink(href)
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('address') ?? '').trim()
    const href = hrefFrom(typed)
    if (href) leave(href)
    else if (typed === '' && current) leave(null)
    else setError('Write a web or mail address, such as northgate.example or dana@northgate.example.')
  }

  return (
    <Dialog open={open} onClose={() => leave()} title={current ? 'Change the link' : 'Add a link'}>
      <form className="grid gap-[14px]" onSubmit={submit} noValidate>
        <TextField
          label="Address"
          name="address"
          inputMode="url"
          autoComplete="off"
          defaultValue={current ?? ''}
          error={error}
          onChange={() => setError(undefined)}
        />
        <footer>
          {current && (
            <Button variant="quiet" onClick={() => leave(null)}>
              Take the link off
            </Button>
          )}
          <Button onClick={() => leave()}>Cancel</Button>
          <Button type="submit" variant="go">
            {current ? 'Change it' : 'Add it'}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
