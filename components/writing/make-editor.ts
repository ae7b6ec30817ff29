import { Editor, Extension } from '@tiptap/core'
import { keymap } from '@tiptap/pm/keymap'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView, NodeViewConstructor } from '@tiptap/pm/view'
import { clarityPlugin } from '@/components/clarity/clarity-plugin'
import { PictureView } from '@/components/pictures/picture-view'
import { focusSoon } from '@/components/ui/focus-soon'
import { holdKeys } from '@/components/ui/hold-keys'
import { DocumentBinding } from '@/lib/editor/binding'
import { documentEditing } from '@/lib/editor/document-editing'
import { selectedPicture } from '@/lib/editor/picture-commands'
import type { Presence } from '@/lib/editor/presence'
import { documentExtensions } from '@/lib/editor/schema'
import { caretInSight } from './caret-in-sight'
import { type FrameEvents, type FrameParts, frameViews } from './frame-views'
import type { LiveCopy } from './live-state'
import { pagePlugin } from './page-plugin'
import type { Place, WritingSession } from './session'
import type { SlashChoice } from './slash-items'
import { slashPlugin } from './slash-plugin'
import { tableStops } from './table-stops'

export interface EditorWishes extends FrameEvents {
  onPlace: (place: Place) => void
  onSlash: (choice: SlashChoice) => void
  onLink: () => void
  /** After the last question of a list, to the button that begins the next one; false elsewhere. */
  onStepToButton: () => boolean
  /** A finding was clicked, or its words were changed. */
  onFinding: (key: string) => void
  onFindingsTouched: (keys: readonly string[]) => void
  /** Moves the question of the caret; false where there is none. */
  onStepQuestion: (direction: -1 | 1) => boolean
}

export interface MadeEditor {
  editor: Editor
  binding: DocumentBinding
}

/** The one editor of the page: the document's schema, its tie to Yjs, how its frame is drawn, and what the room adds. */
export function makeEditor(
  host: HTMLElement,
  { ydoc }: LiveCopy,
  presence: Presence,
  session: WritingSession,
  parts: FrameParts,
  wishes: EditorWishes,
): MadeEditor {
  const binding = new DocumentBinding(ydoc)
  const room = Extension.create({
    name: 'room',
    // Before the editing keys: Enter in an open menu chooses.
    priority: 3000,
    addProseMirrorPlugins: () => [
      slashPlugin(session.slash, wishes.onSlash),
      roomKeys(session, wishes),
      pagePlugin(parts, wishes.onPlace),
      clarityPlugin(wishes.onFinding, wishes.onFindingsTouched),
      tableStops(() => session.live.get().canWrite),
      session.comments.plugin(),
      session.pictures.plugin(),
    ],
  })
  const editor = new Editor({
    element: host,
    extensions: [...documentExtensions, room, documentEditing({ binding, presence, pictures: session.pictures.host })],
    // The text from the first drawing on, and with the views of its frame: else it would be drawn three times before it is shown.
    onBeforeCreate: ({ editor: { options, schema } }) => {
      options.content = binding.page(schema) as unknown as typeof options.content
    },
    editable: session.live.get().canWrite,
    injectCSS: false,
    // The page has keys and a clipboard of its own; Tiptap's would act on its frame.
    enableCoreExtensions: { keymap: false, clipboardTextSerializer: false, drop: false, paste: false, delete: false },
    editorProps: {
      attributes: { ...LABELS },
      handleScrollToSelection: caretInSight,
      handleDOMEvents: KEPT_HERE,
      ...viewsFromTheStart({ ...frameViews(parts, wishes), picture: pictureViews(session) }),
    },
  })
  session.comments.attach(editor.view, binding)
  return { editor, binding }
}

const LABELS = {
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': 'Press release and FAQ',
  spellcheck: 'true',
}

/** Told of a key in the text, React looks through the components around it for somebody who asked: four times for one letter, and nobody did. */
const KEPT_HERE = Object.fromEntries(['keypress', 'beforeinput', 'textInput', 'input', 'keyup'].map((type) => [type, keepHere]))

function keepHere(view: EditorView, event: Event): boolean {
  // Fields that stand inside the page have listeners outside it.
  if (event.target === view.dom) event.stopPropagation()
  return false
}

/** Tiptap hands a view its plugins only after the first drawing; ProseMirror takes some, without a state of their own, with the view. */
function viewsFromTheStart(nodeViews: Record<string, NodeViewConstructor>): object {
  return { plugins: [new Plugin({ props: { nodeViews } })] }
}

function pictureViews({ pictures, pictureHost }: WritingSession): NodeViewConstructor {
  return (node, view) => new PictureView(node, view, pictures.host.proposalId, pictureHost)
}

function roomKeys({ pictureHost }: WritingSession, wishes: EditorWishes): Plugin {
  return keymap({
    'Mod-k': () => {
      wishes.onLink()
      return true
    },
    'Alt-ArrowDown': () => wishes.onStepToButton(),
    // From a selected picture to its words; their own keys lead back.
    Tab: (state, _, view) => {
      if (!view?.editable || !selectedPicture(state)) return false
      // Their code comes with the first picture.
      holdKeys()
      focusSoon(() => pictureHost?.querySelector<HTMLElement>('input, button'))
      return true
    },
    'Alt-Shift-ArrowUp': () => wishes.onStepQuestion(-1),
    'Alt-Shift-ArrowDown': () => wishes.onStepQuestion(1),
  })
}
