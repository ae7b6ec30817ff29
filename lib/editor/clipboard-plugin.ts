import type { ResolvedPos, Schema, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { clipboardSerializer } from './copy-html'
import { clipboardParser, prepareHtml } from './paste-html'
import { dropSlice, pasteSlice, withoutFrame } from './paste-slice'
import { commentsIn, withCarried } from './pasted-comments'
import { PastedPictures, type PictureHost } from './pasted-pictures'
import { blockBorder, holdsPicture } from './picture-commands'
import { crossesSlots } from './slots'
import { deleteOverSlots } from './structure-guard'

/** Copying, cutting, pasting and dropping: the frame is never copied, and what comes from elsewhere fits the document. */
export function clipboardPlugin(schema: Schema, host: PictureHost | null): Plugin {
  const pictures = host && new PastedPictures(schema, host)
  /** Comments on what was copied or cut here. */
  let carried: ReadonlySet<string> = new Set()
  const carry = (view: EditorView) => {
    carried = commentsIn(view.state.selection.content().content)
    return false
  }
  return new Plugin({
    props: {
      clipboardParser: clipboardParser(schema, pictures),
      clipboardSerializer: clipboardSerializer(schema, host?.proposalId ?? null),
      transformPastedHTML: prepareHtml,
      transformPasted: withoutFrame,
      handlePaste: (view, event, pasted) => {
        if (!view.editable) return false
        const slice = withCarried(pasted, view.state.doc, carried)
        const files = filesOf(event.clipboardData)
        if (host && files.length > 0 && isOnlyPicture(slice)) {
          bringFiles(host, view, files, view.state.selection.$to)
          pictures?.begin()
          return true
        }
        const tr =
          pasteSlice(view.state, slice) ??
          (slice !== pasted || holdsPicture(slice) ? view.state.tr.replaceSelection(slice) : null)
        const wanted = (tr && pictures?.lift(tr)) ?? []
        if (tr) view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
        pictures?.finish(view, wanted)
        // Nothing was left to paste: what is selected stays.
        return tr !== null || slice.size === 0
      },
      handleDrop: (view, event, dropped, moved) => {
        const slice = moved ? dropped : withCarried(dropped, view.state.doc, carried)
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
        if (!place) return false
        const files = filesOf(event.dataTransfer)
        if (host && files.length > 0 && !moved) {
          bringFiles(host, view, files, view.state.doc.resolve(place.pos))
          pictures?.begin()
          return true
        }
        if (slice.size === 0) {
          pictures?.finish(view, [])
          return true
        }
        const tr = dropSlice(view.state, place.pos, slice, moved)
        const wanted = pictures?.lift(tr) ?? []
        view.focus()
        if (tr.docChanged) view.dispatch(tr.setMeta('uiEvent', 'drop'))
        pictures?.finish(view, wanted)
        return true
      },
      handleDOMEvents: {
        copy: carry,
        cut: (view, event) => {
          const { selection } = view.state
          carry(view)
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

function filesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])]
}

/** A copied picture comes as a file and as a page with nothing but it; a copied text may come with a picture of itself. */
function isOnlyPicture(slice: Slice): boolean {
  return slice.content.textBetween(0, slice.content.size).trim() === ''
}

function bringFiles(host: PictureHost, view: EditorView, files: File[], $at: ResolvedPos): void {
  const border = blockBorder($at)
  const words = { alt: '', caption: '', width: 'full' } as const
  if (border === null) host.leaveOut(files.map(() => 'line'))
  else
    host.bring(
      view,
      files.map((source) => ({ source, words, border })),
    )
}
