'use client'

import { Sheet } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuRule } from '@/components/ui/menu-parts'
import type { TableCommand } from './document-editor'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** Rows and columns of the table under the caret. */
export function TableTools() {
  const session = useWriting()
  const inTable = useStore(session.tools, (state) => state.inTable)
  if (!inTable) return null
  // The menu gives the focus back to its button first; the text takes it after that.
  const run = (command: TableCommand) => () => queueMicrotask(() => session.editor?.runTable(command))
  return (
    <Menu
      label="Table"
      triggerLabel="Rows and columns"
      triggerClass="btn btn--sm btn--quiet table-tools"
      align="start"
      trigger={
        <>
          <Icon of={Sheet} />
          <span>Rows and columns</span>
        </>
      }
    >
      <MenuItem onSelect={run('addRowBefore')}>Add a row above</MenuItem>
      <MenuItem onSelect={run('addRowAfter')}>Add a row below</MenuItem>
      <MenuItem onSelect={run('addColumnBefore')}>Add a column at the left</MenuItem>
      <MenuItem onSelect={run('addColumnAfter')}>Add a column at the right</MenuItem>
      <MenuItem onSelect={run('toggleHeaderRow')}>First row as a head</MenuItem>
      <MenuRule />
      <MenuItem onSelect={run('deleteRow')}>Delete the row</MenuItem>
      <MenuItem onSelect={run('deleteColumn')}>Delete the column</MenuItem>
      <MenuItem onSelect={run('deleteTable')}>Delete the table</MenuItem>
    </Menu>
  )
}
