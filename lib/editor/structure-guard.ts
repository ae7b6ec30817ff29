import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { deleteSelected } from './delete-across'
import { flushSelection } from './flush-selection'
import { leavePicture } from './picture-commands'
import { crossesSlots, slotAt } from './slots'

/**
 * Typing and deleting where it would reach over a slot's border. The sync plugin refuses what breaks the frame; this
 * makes what people do there mean something, and keeps the browser from joining two sections by itself.
 */
export function structureGuard(): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, _from, _to, text) => {
        const below = leavePicture(view.state, text)
        if (!below && !deleteOverSlots(view)) return false
        view.dispatch(below ?? view.state.tr.insertText(text).scrollIntoView())
        return true
      },
      handleDOMEvents: {
        // A key pressed right after a click comes before the browser has told where the click went.
        keydown: (view, event) => {
          if (!event.isComposing && event.key !== 'Unidentified') flushSelection(view)
          return false
        },
        compositionstart: (view) => {
          const below = leavePicture(view.state, '')
          if (below) view.dispatch(below)
          else deleteOverSlots(view)
          return false
        },
        beforeinput: (view, event) => {
          const isDone = event.inputType.startsWith('delete') && deleteOverSlots(view)
          if (!isDone && !reachesOver(view, event) && !breaksLine(view, event)) return false
          event.preventDefault()
          const key = isDone || view.composing ? null : KEYS[event.inputType]
          if (key) view.someProp('handleKeyDown', (handle) => handle(view, new KeyboardEvent('keydown', { key })))
          return true
        },
      },
    },
  })
}

/** What a keyboard on the screen asks for without a key: where the browser may not do it, the page does what its own key does. */
const KEYS: Readonly<Record<string, string>> = {
  insertParagraph: 'Enter',
  insertLineBreak: 'Enter',
  deleteContentBackward: 'Backspace',
  deleteContentForward: 'Delete',
}

/** Empties a selection that reaches over several slots; tells whether there was one. */
export function deleteOverSlots(view: EditorView): boolean {
  const { selection } = view.state
  if (!view.editable || selection.empty || !crossesSlots(selection)) return false
  view.dispatch(deleteSelected(view.state).scrollIntoView())
  return true
}

/** Would the browser break a line in two? It would put the second half where nothing is read. */
function breaksLine({ state }: EditorView, { inputType }: InputEvent): boolean {
  return KEYS[inputType] === 'Enter' && slotAt(state.selection.$head)?.node.inlineContent === true
}

/** Would the browser change two slots at once? Its caret can be ahead of the editor's after a quick key, and keyboards on the screen send no keys at all. */
function reachesOver(view: EditorView, event: InputEvent): boolean {
  return event.getTargetRanges().some((range) => {
    if (range.collapsed || !view.dom.contains(range.startContainer) || !view.dom.contains(range.endContainer)) return false
    const [from, to] = [
      view.posAtDOM(range.startContainer, range.startOffset),
      view.posAtDOM(range.endContainer, range.endOffset),
    ]
    return slotAt(view.state.doc.resolve(from))?.root !== slotAt(view.state.doc.resolve(to))?.root
  })
}
