'use client'

import { IconButton } from '@/components/ui/icon-button'
import { useStore } from './store'
import { TOOL_ICONS } from './tool-icons'
import { isToolOn, TOOL_KEYS, TOOL_NAMES, type Tool, toolReason } from './tool-state'
import { useWriting } from './writing-context'

type Props = { tool: Tool; tabIndex?: number; onRun: (tool: Tool) => void }

/** One tool: pressed where its format stands under the caret, out of use with the reason in words. */
export function ToolButton({ tool, tabIndex, onRun }: Props) {
  const session = useWriting()
  const on = useStore(session.tools, (state) => isToolOn(tool, state))
  const reason = useStore(session.tools, (state) => toolReason(tool, state))
  const stays = tool !== 'undo' && tool !== 'redo' && tool !== 'link' && tool !== 'table' && tool !== 'picture'
  return (
    <IconButton
      label={reason ? `${TOOL_NAMES[tool]}. ${reason}` : TOOL_NAMES[tool]}
      icon={TOOL_ICONS[tool]}
      keys={reason ? undefined : TOOL_KEYS[tool]}
      tabIndex={tabIndex}
      data-tool={tool}
      aria-pressed={stays ? on : undefined}
      aria-disabled={reason ? true : undefined}
      // The caret stays in the text when a tool is clicked.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onRun(tool)}
    />
  )
}
