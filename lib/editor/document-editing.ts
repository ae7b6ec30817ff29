import { Extension } from '@tiptap/core'
import { dropCursor } from '@tiptap/pm/dropcursor'
import type { DocumentBinding } from './binding'
import { caretsPlugin } from './carets-plugin'
import { clipboardPlugin } from './clipboard-plugin'
import { keymapPlugin } from './keymap-plugin'
import { markdownRules } from './markdown-rules'
import { menuUndo } from './menu-undo'
import type { PictureHost } from './pasted-pictures'
import type { Presence } from './presence'
import { promptsPlugin } from './prompts-plugin'
import { structureGuard } from './structure-guard'
import { syncPlugin } from './sync-plugin'
import { tablesPlugin } from './tables-plugin'

export interface DocumentEditingOptions {
  binding: DocumentBinding
  /** Left out where nobody else's caret is shown, as in tests. */
  presence?: Presence | undefined
  /** Left out where nobody brings pictures in: pasted ones are then left out too. */
  pictures?: PictureHost | undefined
}

/** Everything that makes an editor over `documentExtensions` edit a shared document. Use it with a page as `content`. */
export function documentEditing({ binding, presence, pictures }: DocumentEditingOptions): Extension {
  return Extension.create({
    name: 'documentEditing',
    // Before Tiptap's own keys, which know nothing of slots.
    priority: 2000,
    addProseMirrorPlugins() {
      const { schema } = this.editor
      return [
        syncPlugin(binding),
        ...(presence ? [caretsPlugin(binding, presence)] : []),
        markdownRules(schema),
        keymapPlugin(binding, schema),
        menuUndo(binding),
        structureGuard(),
        clipboardPlugin(schema, pictures ?? null),
        tablesPlugin(),
        promptsPlugin(),
        dropCursor({ color: false, class: 'dropcursor' }),
      ]
    },
  })
}
