'use client'

import { type FormEvent, useState } from 'react'
import { answered } from '@/components/ui/answered'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { TextArea } from '@/components/ui/text-area'
import { showToast } from '@/components/ui/toast-store'
import { saveRevisionAction } from '@/lib/actions/revisions'
import { whenSaved } from './live-state'
import { useWriting } from './writing-context'

type Props = { open: boolean; onClose: () => void; proposalId: string }

/** Keeps the text as it stands for good, with a line about what changed. Waits for "Saved", so that nothing just typed is missing. */
export function SaveRevisionDialog({ open, onClose, proposalId }: Props) {
  const session = useWriting()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const message = String(new FormData(event.currentTarget).get('message') ?? '')
    setBusy(true)
    setError(null)
    try {
      await whenSaved(session.live)
    } catch {
      setBusy(false)
      setError('Your last words are not saved yet. Your text is safe here. Try again when it says Saved.')
      return
    }
    const result = await answered(saveRevisionAction({ proposalId, message }))
    setBusy(false)
    if (!result.ok) return setError(result.message)
    showToast(`Revision ${result.value.number} is kept.`)
    close()
  }
  function close() {
    setError(null)
    onClose()
  }

  return (
    <Dialog open={open} onClose={close} title="Save a revision">
      <form className="grid gap-[14px]" onSubmit={save}>
        <p className="hint">A revision keeps the text as it stands now. Nobody can change it afterwards.</p>
        <TextArea label="What changed?" name="message" maxLength={200} serif rows={2} aside="You can leave this empty" />
        <FormError>{error}</FormError>
        <footer>
          <Button onClick={close}>Keep writing</Button>
          <Button type="submit" variant="go" busy={busy && 'Saving'}>
            Save the revision
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
