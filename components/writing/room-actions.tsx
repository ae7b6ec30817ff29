'use client'

import { Keyboard, MoreHorizontal, Printer, Save, Send } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { openKeys } from '@/components/keys/open-keys'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { showToast } from '@/components/ui/toast-store'
import { InBar } from './in-bar'
import { whenSaved } from './live-state'
import { PeopleHere } from './people-here'
import { SaveRevisionDialog } from './save-revision-dialog'
import { useStore } from './store'
import { useWriting } from './writing-context'
import type { RoomProps } from './writing-room'

/** What the write page puts into the proposal's top bar: who is here, and what can be done with the whole text. */
export function RoomActions({ viewer, proposalId, revisionReason, submit: submitWords }: RoomProps) {
  const session = useWriting()
  const canWrite = useStore(session.live, (state) => state.canWrite)
  const [saving, setSaving] = useState(false)
  const router = useRouter()
  const [submitting, setSubmitting] = useState(false)
  // What was typed a moment ago belongs to it: the form pins what is committed.
  async function submit() {
    setSubmitting(true)
    try {
      await whenSaved(session.live)
      router.push(`/proposals/${proposalId}/review/submit`)
    } catch {
      setSubmitting(false)
      showToast('Your last words are not saved yet. Your text is safe here. Submit it when it says Saved.')
    }
  }
  const reason = canWrite ? (revisionReason ?? undefined) : 'You can read this'
  return (
    <>
      <InBar slot="here">
        <PeopleHere self={viewer} />
      </InBar>
      <InBar slot="actions">
        {submitWords && (
          <Button variant="go" className="narrow:hidden" onClick={submit} busy={submitting && 'Saving'}>
            {submitWords}
          </Button>
        )}
        <Menu
          label="This text"
          triggerClass="iconbtn"
          triggerLabel="This text: save a revision, print, keys"
          trigger={<Icon of={MoreHorizontal} />}
        >
          {submitWords && (
            <MenuItem icon={<Icon of={Send} />} onSelect={() => queueMicrotask(submit)}>
              {submitWords}
            </MenuItem>
          )}
          <MenuItem icon={<Icon of={Save} />} reason={reason} onSelect={() => queueMicrotask(() => setSaving(true))}>
            Save a revision
          </MenuItem>
          <MenuItem icon={<Icon of={Printer} />} onSelect={() => queueMicrotask(() => print())}>
            Print
          </MenuItem>
          <MenuItem icon={<Icon of={Keyboard} />} meta={<kbd className="key">?</kbd>} onSelect={() => queueMicrotask(openKeys)}>
            Keys
          </MenuItem>
        </Menu>
      </InBar>
      <SaveRevisionDialog open={saving} onClose={() => setSaving(false)} proposalId={proposalId} />
    </>
  )
}
