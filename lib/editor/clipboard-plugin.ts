import type { Schema } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { clipboardSerializer } from './copy-html'
import { clipboardParser, prepareHtml } from './paste-html'
import { dropSlice, pasteSlice, withoutFrame } from './paste-slice'
import { crossesSlots } from './slots'
import { deleteOverSlots } from './structure-guard'

/** Copying, cutting, pasting and dropping: the frame is never copied, and what comes from elsewhere fits the document. */
export function clipboardPlugin(schema: Schema): Plugin {
  return new Plugin({
    props: {
      clipboardParser: clipboardParser(schema),
      clipboardSerializer: clipboardSerializer(schema),
      transformPastedHTML: prepareHtml,
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
      handleDOMEvents: {
        cut: (view, event) => {
          const { selection } = view.state
          if (!view.editable || selection.empty || !crossesSlots(selection) || !event.clipboardData) return false
          const { dom, text } = view.serializeForClipboard(selection.content())
          event.clipboardData.clearData()
          event.clipboardData.setData('text/html', dom.innerHTML)
          event.clipboardData.setData('text/plain', text)
          event.preventDefault()
          return deleteOverSlots(view)
        },
      },
    },
  })
}
