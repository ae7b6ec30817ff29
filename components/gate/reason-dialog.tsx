import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { TextArea } from '@/components/ui/text-area'

type Props = {
  title: string
  children: ReactNode
  hint: string
  verb: string
  busy: string | false
  refusal: { message: string; fieldErrors: Partial<Record<string, string>> } | null
  onSend: (reason: string) => void
  onClose: () => void
}

/** Something that is done for a reason, which stays on record. */
export function ReasonDialog({ title, children, hint, verb, busy, refusal, onSend, onClose }: Props) {
  const [missing, setMissing] = useState(false)
  const id = useId()
  const error = missing ? 'Write why. It is shown for ever.' : refusal?.fieldErrors.reason
  return (
    <Dialog open onClose={onClose} title={title}>
      <form
        className="grid gap-3.5"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const reason = String(new FormData(event.currentTarget).get('reason')).trim()
          setMissing(reason === '')
          if (reason) onSend(reason)
          else document.getElementById(id)?.focus()
        }}
      >
        {children}
        <TextArea label="Why?" hint={hint} name="reason" id={id} rows={3} serif required maxLength={2000} error={error} />
        <FormError>{error ? undefined : refusal?.message}</FormError>
        <footer>
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" variant="go" busy={busy}>
            {verb}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
