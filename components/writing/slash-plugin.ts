import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isFaqKey } from '@/lib/domain/prfaq'
import { FROM_YJS } from '@/lib/editor/binding'
import { slotAt } from '@/lib/editor/slots'
import { findSlashItems, type SlashChoice, type SlashItem } from './slash-items'
import { SLASH_SHUT, type SlashState } from './slash-state'
import type { Store } from './store'
import { newTable } from './tool-commands'

interface Typed {
  /** Position of the slash; null when there is none that opens the menu. */
  from: number | null
  query: string
}

const slashKey = new PluginKey<Typed>('slash')

/** Opens a menu when "/" is typed at the start of a line or after a space. The caret stays in the text; the keys work the menu. */
export function slashPlugin(menu: Store<SlashState>, choose: (choice: SlashChoice) => void): Plugin<Typed> {
  const shut = () => menu.set(SLASH_SHUT)
  const pick = (view: EditorView, item: SlashItem | undefined) => {
    const typed = slashKey.getState(view.state)
    if (!item || typed?.from == null) return
    view.dispatch(view.state.tr.delete(typed.from, view.state.selection.head))
    shut()
    choose(item.choice)
  }
  return new Plugin<Typed>({
    key: slashKey,
    state: { init: () => NONE, apply: (tr, value, before, state) => readTyped(tr, value, before, state) },
    props: {
      handleKeyDown(view, event) {
        const { items, current } = menu.get()
        if (items.length === 0) return false
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          menu.set({ current: (current + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length })
          return true
        }
        if (event.key === 'Enter' || event.key === 'Tab') {
          pick(view, items[current])
          return true
        }
        if (event.key !== 'Escape') return false
        view.dispatch(view.state.tr.setMeta(slashKey, NONE))
        return true
      },
      handleDOMEvents: {
        blur: () => {
          shut()
          return false
        },
      },
    },
    view: () => ({
      update: (view, previous) => {
        const typed = slashKey.getState(view.state) ?? NONE
        if (typed === slashKey.getState(previous)) return
        if (typed.from === null || !view.editable) return shut()
        const inFaq = isFaqKey(slotAt(view.state.selection.$head)?.part)
        const items = findSlashItems(typed.query, inFaq, newTable(view.state))
        const at = view.coordsAtPos(typed.from)
        menu.set({ items, current: 0, left: at.left, top: at.top, bottom: at.bottom })
      },
      destroy: shut,
    }),
  })
}

/** Chooses an item by the mouse. */
export function pickSlashItem(view: EditorView, choice: SlashChoice, choose: (choice: SlashChoice) => void): void {
  const typed = slashKey.getState(view.state)
  if (typed?.from == null) return
  view.dispatch(view.state.tr.delete(typed.from, view.state.selection.head))
  choose(choice)
}

const NONE: Typed = { from: null, query: '' }

function readTyped(tr: Transaction, value: Typed, before: EditorState, state: EditorState): Typed {
  if (tr.getMeta(slashKey)) return NONE
  if (!tr.docChanged && !tr.selectionSet) return value
  const { selection } = state
  const { $head } = selection
  if (!selection.empty || $head.parent.type.name !== 'paragraph') return NONE
  const text = $head.parent.textBetween(0, $head.parentOffset, '\n', '\n')
  const found = /(?:^|\s)\/([\p{L}\d]{0,16}(?: [\p{L}]{0,16})?)$/u.exec(text)
  if (!found) return NONE
  const query = found[1] ?? ''
  const from = $head.start() + text.length - query.length - 1
  // Only typing opens it: the caret may pass a slash that has long stood there.
  const isTyped = tr.docChanged && !tr.getMeta(FROM_YJS) && before.selection.head < selection.head && query === ''
  if (value.from === null && !isTyped) return NONE
  return value.from === from && value.query === query ? value : { from, query }
}
