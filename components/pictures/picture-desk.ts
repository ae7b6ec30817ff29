import type { Plugin } from '@tiptap/pm/state'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { announce } from '@/components/ui/announce'
import { showToast } from '@/components/ui/toast-store'
import { element } from '@/components/writing/dom'
import type { LiveState } from '@/components/writing/live-state'
import type { Store } from '@/components/writing/store'
import { type KeptPicture, PICTURE_TYPES } from '@/lib/domain/picture'
import type { DocumentBinding } from '@/lib/editor/binding'
import type { LeftOut, PictureHost, PictureSource, WantedPicture } from '@/lib/editor/pasted-pictures'
import { blockBorder, insertPicture } from '@/lib/editor/picture-commands'
import { slotAt } from '@/lib/editor/slots'
import { addPending, type PendingPicture, pendingPlugin, placeOf, removePending } from './pending-plugin'

/** A picture on its way, with what it is made of. */
export interface ComingPicture extends PendingPicture {
  source: PictureSource
  words: WantedPicture['words']
}

/** What brings pictures into the text. It outlives the editor, which is made anew when the document is another copy. */
export interface PictureDesk {
  host: PictureHost
  /** Of a new editor. */
  plugin: () => Plugin
  attach: (view: EditorView, history: Pick<DocumentBinding['history'], 'alone'>) => void
  detach: () => void
  /** Asks for files, to put them where the caret is. */
  choose: () => void
  /** Is there a picture that the text has not got yet? */
  hasPending: () => boolean
}

/** What the code that brings a picture asks of the desk; it is loaded with the first picture. */
export interface DeskRoom {
  proposalId: string
  /** Whose pictures in which proposal: what this browser keeps them under. */
  owner: string
  live: Store<LiveState>
  /** Puts it into the text. False when that cannot be written just now. */
  insert: (coming: ComingPicture, kept: KeptPicture) => boolean
  leave: (coming: ComingPicture) => void
}

export function createPictureDesk(proposalId: string, personId: string, live: Store<LiveState>): PictureDesk {
  const coming: ComingPicture[] = []
  let hasLooked = false
  let view: EditorView | null = null
  let history: { alone: (change: () => void) => void } | null = null
  const room: DeskRoom = {
    proposalId,
    owner: `${personId}:${proposalId}`,
    live,
    insert: (picture, { pictureId, width, height }) => {
      const place = view?.editable ? placeOf(view.state, picture.key) : null
      if (!view || !place) return false
      const tr = removePending(view.state.tr, picture.key)
      const at = insertPicture(tr, place.border, { ...picture.words, pictureId, pixelWidth: width, pixelHeight: height })
      // Its words are asked for at once, unless the person went on writing elsewhere.
      if (place.isAwaited) tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView()
      forget(picture)
      // A step of undo by itself, whatever was typed just before.
      history?.alone(() => view?.dispatch(tr))
      announce(
        picture.words.alt
          ? 'The picture is in the text.'
          : 'The picture is in the text. It needs alt text: press Tab to write it.',
      )
      return true
    },
    leave: (picture) => {
      forget(picture)
      if (view) view.dispatch(removePending(view.state.tr, picture.key))
      view?.focus()
    },
  }

  function forget(picture: ComingPicture): void {
    coming.splice(coming.indexOf(picture), 1)
  }

  function bring(editor: EditorView, wanted: WantedPicture[]): void {
    begin(
      editor,
      wanted.map(({ source, words, border }) => {
        const root = slotAt(editor.state.doc.resolve(border))?.root ?? 's:callToAction'
        return { pending: { key: crypto.randomUUID(), root, dom: placeholder(), source, words }, border }
      }),
    )
  }

  function begin(editor: EditorView, add: { pending: ComingPicture; border: number | null }[]): void {
    coming.push(...add.map(({ pending }) => pending))
    editor.dispatch(addPending(editor.state, add))
    void loadBringing().then(({ bringPicture }) => {
      for (const { pending } of add) void bringPicture(pending, room)
    })
  }

  /** What was on its way when the page was left goes on. */
  async function goOn(): Promise<void> {
    if (hasLooked || !live.get().canWrite || !isMarked(room.owner)) return
    hasLooked = true
    const kept = await (await loadBringing()).takeKept(room.owner)
    const add = kept.map(({ key, root, source, words }) => ({
      pending: { key, root, dom: placeholder(), source, words },
      border: null,
    }))
    if (view && add.length > 0) begin(view, add)
  }

  return {
    host: {
      proposalId,
      origin: globalThis.location?.origin ?? '',
      bring,
      leaveOut: (reasons) => showToast(leftOutInWords(reasons)),
    },
    plugin: () => pendingPlugin(coming),
    attach: (editor, steps) => {
      view = editor
      history = steps
      void goOn()
    },
    detach: () => {
      view = null
    },
    choose: () => {
      const editor = view
      if (!editor) return
      const border = blockBorder(editor.state.selection.$to)
      if (border === null) return
      const input = element('input', { type: 'file', accept: PICTURE_TYPES.join(), multiple: '' })
      input.hidden = true
      document.body.append(input)
      input.addEventListener('cancel', () => input.remove())
      input.addEventListener('change', () => {
        input.remove()
        const at = blockBorder(editor.state.selection.$to)
        const words = { alt: '', caption: '', width: 'full' } as const
        if (!editor.isDestroyed && at !== null && input.files)
          bring(
            editor,
            [...input.files].map((source) => ({ source, words, border: at })),
          )
      })
      input.click()
    },
    hasPending: () => coming.length > 0,
  }
}

function placeholder(): HTMLElement {
  return element('div', { class: 'picture-pending', contenteditable: 'false' })
}

/** Set by kept-files.ts, so that its code is loaded only where there is something to look for. */
function isMarked(owner: string): boolean {
  try {
    return localStorage.getItem(`dateline:pictures:${owner}`) !== null
  } catch {
    return false
  }
}

const REASONS: Record<LeftOut, string> = {
  web: 'it stands on another site, and we fetch nothing from there. Save it, then add the file.',
  disk: 'it stands on your disk, where a page may not look. Add the file.',
  kind: 'it is no PNG, JPEG, WebP or GIF.',
  line: 'this is one line of plain text. Put the caret into a section or an answer, then add it.',
}

function leftOutInWords(reasons: LeftOut[]): string {
  const words = [...new Set(reasons)].map((reason) => REASONS[reason])
  return `${reasons.length === 1 ? 'A picture was' : `${reasons.length} pictures were`} left out: ${words.join(' Or ')}`
}

/** The code that sends pictures comes with the first of them. One that is pasted without a network waits for it. */
function loadBringing(): Promise<typeof import('./bring-picture')> {
  return import('./bring-picture').catch(
    () => new Promise((resolve) => addEventListener('online', () => resolve(loadBringing()), { once: true })),
  )
}
