import type { Schema } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { clipboardSerializer } from './copy-html'
import { deleteSelected } from './delete-across'
import { clipboardParser, withoutSliceNote } from './paste-html'
import { dropSlice, pasteSlice, withoutFrame } from './paste-slice'
import { crossesSlots } from './slots'

/** Typing, cutting, pasting and dropping where a selection reaches over several slots, and what pasted pages become. */
export function clipboardPlugin(schema: Schema): Plugin {
  return new Plugin({
    props: {
      clipboardParser: clipboardParser as never,
      clipboardSerializer: clipboardSerializer(schema),
      transformPastedHTML: withoutSliceNote,
      transformPasted: withoutFrame,
      handlePaste: (view, _event, slice) => {
        const tr = view.editable ? pasteSlice(view.state, slice) : null
        if (tr) view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
        return tr !== null
      },
      handleDrop: (view, event, slice, moved) => {
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
        if (!place || slice.size === 0) return false
        const tr = dropSlice(view.state, place.pos, slice, moved)
        view.focus()
        if (tr.docChanged) view.dispatch(tr.setMeta('uiEvent', 'drop'))
        return true
      },
      handleTextInput: (view, _from, _to, text) => {
        if (!deleteOverSlots(view)) return false
        view.dispatch(view.state.tr.insertText(text).scrollIntoView())
        return true
      },
      handleDOMEvents: {
        cut: (view, event) => {
          if (!view.editable || view.state.selection.empty || !crossesSlots(view.state.selection) || !event.clipboardData)
            return false
          const { dom, text } = view.serializeForClipboard(view.state.selection.content())
          event.clipboardData.clearData()
          event.clipboardData.setData('text/html', dom.innerHTML)
          event.clipboardData.setData('text/plain', text)
          event.preventDefault()
          return deleteOverSlots(view)
        },
        compositionstart: (view) => {
          deleteOverSlots(view)
          return false
        },
        // Keyboards on the screen delete without a key press.
        beforeinput: (view, event) => {
          if (!event.inputType.startsWith('delete') || !deleteOverSlots(view)) return false
          event.preventDefault()
          return true
        },
      },
    },
  })
}

function deleteOverSlots(view: EditorView): boolean {
  const { selection } = view.state
  if (!view.editable || selection.empty || !crossesSlots(selection)) return false
  view.dispatch(deleteSelected(view.state).scrollIntoView())
  return true
}
