import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { type DocumentBinding, FROM_YJS } from './binding'
import { mendText } from './mend-text'
import { listSlots, sameSlots } from './slots'

interface SyncState {
  /** Did all that changed the page since the view was last drawn come from Yjs? */
  fromYjs: boolean
  addToHistory: boolean
}

const syncKey = new PluginKey<SyncState>('document-sync')

/** Ties the editor to the binding: what changes the page is written to Yjs, what would change its frame is refused. */
export function syncPlugin(binding: DocumentBinding): Plugin<SyncState> {
  return new Plugin<SyncState>({
    key: syncKey,
    state: {
      init: () => ({ fromYjs: true, addToHistory: true }),
      apply: (tr, value) => {
        if (!tr.docChanged) return value
        return { fromYjs: tr.getMeta(FROM_YJS) === true, addToHistory: tr.getMeta('addToHistory') !== false }
      },
    },
    // Commands that change the structure write Yjs, never the page: any other change of the slots is a slip.
    filterTransaction: (tr, state) => !tr.docChanged || tr.getMeta(FROM_YJS) === true || keepsFrame(state.doc, tr.doc),
    appendTransaction: (transactions, before, after) =>
      transactions.some((tr) => tr.docChanged && tr.getMeta(FROM_YJS) !== true) ? mendText(before, after) : null,
    view: (view) => {
      binding.attach(view)
      return {
        update: (current, previous) => {
          const sync = syncKey.getState(current.state)
          if (current.state.doc !== previous.doc && !sync?.fromYjs)
            binding.writePage(current.state, previous, sync?.addToHistory ?? true)
        },
        destroy: () => binding.detach(),
      }
    },
  })
}

/** The same slots, and in each the same blocks that this code does not know. */
function keepsFrame(before: Node, after: Node): boolean {
  if (!sameSlots(before, after)) return false
  const [old, next] = [listSlots(before), listSlots(after)]
  return old.every((slot, index) => {
    const node = (next[index] as { node: Node }).node
    return slot.node === node || unknownIn(slot.node) === unknownIn(node)
  })
}

function unknownIn(slot: Node): string {
  const refs: string[] = []
  slot.descendants((node) => {
    if (node.type.name === 'unknownBlock' || node.type.name === 'unknownInline') refs.push(node.attrs.ref as string)
  })
  return refs.sort().join()
}
