import { Editor, Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { tableEditing } from '@tiptap/pm/tables'
import { DocumentBinding } from '@/lib/editor/binding'
import { clipboardPlugin } from '@/lib/editor/clipboard-plugin'
import { emptyPageJson } from '@/lib/editor/empty-page'
import { keymapPlugin } from '@/lib/editor/keymap-plugin'
import { markdownRules } from '@/lib/editor/markdown-rules'
import { documentExtensions } from '@/lib/editor/schema'
import { syncPlugin } from '@/lib/editor/sync-plugin'
import { type FrameEvents, type FrameParts, frameViews } from './frame-views'
import type { LiveCopy } from './live-document'
import { pagePlugin } from './page-plugin'
import type { Place, WritingSession } from './session'
import type { SlashChoice } from './slash-items'
import { slashPlugin } from './slash-plugin'

export interface EditorWishes extends FrameEvents {
  onPlace: (place: Place) => void
  onSlash: (choice: SlashChoice) => void
  onLink: () => void
}

/** The one editor of the page: the document's schema, its tie to Yjs, how its frame is drawn, and what the room adds. */
export function makeEditor(host: HTMLElement, copy: LiveCopy, session: WritingSession, parts: FrameParts, wishes: EditorWishes) {
  let binding: DocumentBinding | null = null
  const room = Extension.create({
    name: 'room',
    priority: 1000,
    addProseMirrorPlugins() {
      binding = new DocumentBinding(copy.ydoc, this.editor.schema)
      const { schema } = this.editor
      return [
        syncPlugin(binding),
        slashPlugin(session.slash, wishes.onSlash),
        pagePlugin(parts, wishes.onPlace),
        clipboardPlugin(schema),
        markdownRules(schema),
        keymapPlugin(binding, schema),
        tableEditing(),
        new Plugin({ props: { nodeViews: frameViews(parts, wishes) } }),
      ]
    },
    addKeyboardShortcuts: () => ({
      'Mod-k': () => {
        wishes.onLink()
        return true
      },
    }),
  })
  const editor = new Editor({
    element: host,
    extensions: [...documentExtensions, room],
    content: emptyPageJson(),
    editable: session.live.get().canWrite,
    injectCSS: false,
    // The page has keys and a clipboard of its own; Tiptap's would act on its frame.
    enableCoreExtensions: { keymap: false, clipboardTextSerializer: false, drop: false, paste: false, delete: false },
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Press release and FAQ',
        spellcheck: 'true',
        class: 'text',
      },
    },
  })
  return { editor, binding: binding as unknown as DocumentBinding }
}
