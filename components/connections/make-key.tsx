'use client'

import { type ReactNode, useState } from 'react'
import { valuesOf } from '@/components/people/check-form'
import { FormFoot } from '@/components/people/form-foot'
import { useCheckedForm } from '@/components/people/use-checked-form'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog } from '@/components/ui/dialog'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { makeKeyAction } from '@/lib/actions/connections'

/** The head of the keys, the dialog that makes one, and the one moment in which a new key can be read. */
export function MakeKey({ children }: { children: ReactNode }) {
  const [asking, setAsking] = useState(false)
  const [key, setKey] = useState<string | null>(null)
  return (
    <>
      <div className="keyhead">
        <h2 className="h-sec">API keys</h2>
        <Button onClick={() => setAsking(true)}>Make a key</Button>
      </div>
      <div role="status">
        {key && (
          <div className="newkey">
            <p>
              <strong>Copy this key now.</strong> We keep only its fingerprint.
            </p>
            <code className="mono">{key}</code>
            <CopyButton size="sm" text={key} done="Key copied">
              Copy key
            </CopyButton>
          </div>
        )}
      </div>
      {children}
      <Dialog open={asking} onClose={() => setAsking(false)} title="Make a key">
        <Ask
          onClose={() => setAsking(false)}
          onMade={(made) => {
            setKey(made)
            setAsking(false)
          }}
        />
      </Dialog>
    </>
  )
}

function Ask({ onClose, onMade }: { onClose: () => void; onMade: (key: string) => void }) {
  const { send, pending, refusal } = useSending(makeKeyAction)
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/api-key').then((inputs) => inputs.MakeKeyInput),
    read,
    refusal,
    send: (form) => send(read(form), (made) => onMade(made.key)),
  })
  return (
    <form {...formProps} className="grid gap-4">
      <p>A program that has it can ask whether a proposal of this workspace is cleared to build, and nothing else.</p>
      <TextField label="What is it for?" name="name" hint="Such as Deploy gate." error={errors.name} autoComplete="off" />
      <SelectField label="It ends after" name="days" defaultValue="365" error={errors.days}>
        <option value="30">30 days</option>
        <option value="90">90 days</option>
        <option value="365">A year</option>
        <option value="">Never</option>
      </SelectField>
      <FormFoot message={message}>
        <footer>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="go" busy={pending && 'Making the key'}>
            Make the key
          </Button>
        </footer>
      </FormFoot>
    </form>
  )
}

function read(form: HTMLFormElement) {
  const { name = '', days = '' } = valuesOf(form)
  return { name, days: days === '' ? null : Number(days) }
}
