import type { Editor } from '@tiptap/core'
import { oncePerFrame } from './once-per-frame'
import type { Store } from './store'
import { readTools } from './tool-commands'
import type { ToolState } from './tool-state'

/** How often the tools follow typing, which hardly ever changes them; everything else they follow at once. */
const TYPING_MS = 300

/** Keeps what the toolbar shows. `read` reads it in the next frame. */
export function followTools(
  editor: Editor,
  history: { canUndo: () => boolean; canRedo: () => boolean },
  tools: Store<ToolState>,
): { read: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isBehind = false
  const readNow = () => {
    isBehind = false
    if (!editor.isDestroyed) tools.set(readTools(editor.view, history))
  }
  const read = oncePerFrame(readNow)
  const readWhileTyping = () => {
    isBehind = true
    if (timer !== undefined) return
    read()
    timer = setTimeout(() => {
      timer = undefined
      // Not in a frame: where nothing changed, none is drawn.
      if (isBehind) readNow()
    }, TYPING_MS)
  }
  editor.on('transaction', ({ transaction }) => {
    if (transaction.docChanged && transaction.selection.empty) readWhileTyping()
    else read()
  })
  return {
    read,
    stop: () => {
      clearTimeout(timer)
      read.cancel()
    },
  }
}
