import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type DocumentBinding, FROM_YJS } from './binding'
import { isComposing } from './composing'
import { flushSelection } from './flush-selection'
import { isAlone, type PersonHere, type Presence } from './presence'

const caretsKey = new PluginKey<DecorationSet>('carets')

/** How long changes of carets are gathered before they are drawn, so that a full room costs one drawing and not one for each key. */
const GATHER_MS = 30

/** How often a caret that moves is told to the others: typing moves it with every key. */
const TELL_EVERY_MS = 150

/**
 * Shows the carets and selections of the others, and tells them of ours. A caret is `.caret` with a `<b>` for the name,
 * `.caret--idle` once the name has gone; a selection is `.sel`. The colour comes as `--who` and as `data-colour`.
 */
export function caretsPlugin(binding: DocumentBinding, presence: Presence): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: caretsKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set, _before, state) => {
        if (tr.getMeta(caretsKey) || (tr.docChanged && tr.getMeta(FROM_YJS))) return draw(binding, presence, state, tr)
        return tr.docChanged ? set.map(tr.mapping, tr.doc) : set
      },
    },
    props: { decorations: (state) => caretsKey.getState(state) },
    view: (view) => {
      let timer: ReturnType<typeof setTimeout> | null = null
      const redraw = () => {
        timer = isComposing(view) ? setTimeout(redraw, GATHER_MS) : null
        if (timer) return
        flushSelection(view)
        view.dispatch(view.state.tr.setMeta(caretsKey, true).setMeta('addToHistory', false))
      }
      let telling: ReturnType<typeof setTimeout> | null = null
      // Written alone: whoever comes is told at once.
      let isUntold = false
      const tell = () => {
        if (telling) clearTimeout(telling)
        telling = null
        isUntold = false
        presence.setCaret(binding.toRange(view.state))
      }
      const stop = presence.subscribe(() => {
        timer ??= setTimeout(redraw, GATHER_MS)
        if (isUntold && !isAlone(presence.awareness)) tell()
      })
      const tellLater = () => {
        if (isAlone(presence.awareness)) isUntold = true
        else telling ??= setTimeout(tell, TELL_EVERY_MS)
      }
      return {
        update: (current, previous) => {
          const typed = current.state.doc !== previous.doc
          const moved = typed || !current.state.selection.eq(previous.selection)
          // Whoever only looks on has no caret to show until they click.
          if (!moved || !current.hasFocus()) return
          if (typed) tellLater()
          else tell()
        },
        destroy: () => {
          stop()
          if (timer) clearTimeout(timer)
          if (telling) clearTimeout(telling)
          presence.setCaret(null)
        },
      }
    },
  })
}

function draw(binding: DocumentBinding, presence: Presence, state: EditorState, tr: Transaction): DecorationSet {
  const decorations = presence.people().flatMap((person) => {
    if (!person.caret) return []
    const head = binding.toPagePosition(tr.doc, person.caret.head)
    const anchor = binding.toPagePosition(tr.doc, person.caret.anchor)
    return head === null ? [] : drawPerson(person, anchor ?? head, head)
  })
  return DecorationSet.create(state.doc, decorations)
}

function drawPerson({ clientId, user, justMoved }: PersonHere, anchor: number, head: number): Decoration[] {
  const caret = Decoration.widget(head, () => caretElement(user.name, user.colour, justMoved), {
    key: `${clientId}:${user.colour}:${justMoved ? user.name : ''}`,
    side: 10,
    ignoreSelection: true,
    stopEvent: () => false,
  })
  if (anchor === head) return [caret]
  const attributes = { class: 'sel', 'data-colour': user.colour, style: `--who: var(--${user.colour})` }
  return [caret, Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), attributes)]
}

function caretElement(name: string, colour: string, justMoved: boolean): HTMLElement {
  const caret = document.createElement('span')
  caret.className = justMoved ? 'caret' : 'caret caret--idle'
  caret.dataset.colour = colour
  caret.setAttribute('aria-hidden', 'true')
  // Set through the object model: the content security policy forbids style attributes in markup.
  caret.style.setProperty('--who', `var(--${colour})`)
  caret.style.setProperty('pointer-events', 'none')
  caret.style.setProperty('user-select', 'none')
  const flag = document.createElement('b')
  if (justMoved) flag.textContent = name
  caret.append(flag)
  return caret
}
