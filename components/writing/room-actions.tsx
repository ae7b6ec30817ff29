'use client'

import { Keyboard, MoreHorizontal, Printer, Save } from 'lucide-react'
import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { InBar } from './in-bar'
import { PeopleHere } from './people-here'
import { SaveRevisionDialog } from './save-revision-dialog'
import { useStore } from './store'
import { useWriting } from './writing-context'
import type { RoomProps } from './writing-room'

/** What the write page puts into the proposal's top bar: who is here, and what can be done with the whole text. */
export function RoomActions({ viewer, proposalId, revisionReason, onKeys }: RoomProps & { onKeys: () => void }) {
  const session = useWriting()
  const canWrite = useStore(session.live, (state) => state.canWrite)
  const [saving, setSaving] = useState(false)
  const reason = canWrite ? (revisionReason ?? undefined) : 'You can read this'
  return (
    <>
      <InBar slot="here">
        <PeopleHere self={viewer} />
      </InBar>
      <InBar slot="actions">
        <Menu
          label="This text"
          triggerClass="iconbtn"
          triggerLabel="This text: save a revision, print, keys"
          trigger={<Icon of={MoreHorizontal} />}
        >
          <MenuItem icon={<Icon of={Save} />} reason={reason} onSelect={() => queueMicrotask(() => setSaving(true))}>
            Save a revision
          </MenuItem>
          <MenuItem icon={<Icon of={Printer} />} onSelect={() => queueMicrotask(() => print())}>
            Print
          </MenuItem>
          <MenuItem icon={<Icon of={Keyboard} />} meta={<kbd className="key">?</kbd>} onSelect={() => queueMicrotask(onKeys)}>
            Keys
          </MenuItem>
        </Menu>
      </InBar>
      <SaveRevisionDialog open={saving} onClose={() => setSaving(false)} proposalId={proposalId} />
    </>
  )
}
