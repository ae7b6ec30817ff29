import { Plugin } from '@tiptap/pm/state'
import type { DocumentBinding } from './binding'

/**
 * Undo and redo from elsewhere than the page's own keys and buttons: the browser's menu, a shaken phone, a keyboard on the screen. The browser
 * knows nothing of the page's history, and would take a word from under an input method.
 */
export function menuUndo({ history }: DocumentBinding): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput: (view, event) => {
          const isUndo = event.inputType === 'historyUndo'
          if (!isUndo && event.inputType !== 'historyRedo') return false
          event.preventDefault()
          if (view.editable && !view.composing) isUndo ? history.undo() : history.redo()
          return true
        },
      },
    },
  })
}
