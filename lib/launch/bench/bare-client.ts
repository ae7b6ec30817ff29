import { HocuspocusProvider } from '@hocuspocus/provider'
import { Editor, Extension } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { redo, undo, ySyncPlugin, yUndoPlugin } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

// The page to compare with: Tiptap's StarterKit over one shared fragment and nothing around it. Tiptap's Collaboration
// extension is not among our packages; its binding is, and is set up here as that extension does.

const ydoc = new Y.Doc()
const name = new URLSearchParams(location.search).get('document') ?? ''
const provider = new HocuspocusProvider({ url: `ws://${location.host}/`, name, document: ydoc, token: 'none' })

const collaboration = Extension.create({
  name: 'collaboration',
  priority: 1000,
  addKeyboardShortcuts: () => ({
    'Mod-z': ({ editor }) => undo(editor.state),
    'Mod-y': ({ editor }) => redo(editor.state),
    'Shift-Mod-z': ({ editor }) => redo(editor.state),
  }),
  addProseMirrorPlugins: () => [ySyncPlugin(ydoc.getXmlFragment('default')), yUndoPlugin()],
})

provider.on('synced', open)

function open(): void {
  provider.off('synced', open)
  const element = document.getElementById('editor')
  new Editor({ element, extensions: [StarterKit.configure({ undoRedo: false }), collaboration] })
}
