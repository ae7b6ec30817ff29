import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { FaqKey, PartKey } from '@/lib/domain/prfaq'
import { FROM_YJS } from '@/lib/editor/binding'
import { slotAt } from '@/lib/editor/slots'
import { element } from './dom'
import type { FrameParts } from './frame-views'
import type { Place } from './session'

interface PageState {
  place: Place
  /** Where page two begins in the text; null while the release fits. */
  pageEnd: number | null
  decorations: DecorationSet
}

const pageKey = new PluginKey<PageState>('page')

/** Marks the current section or question and the end of page one, and numbers the questions. */
export function pagePlugin(parts: FrameParts, onPlace: (place: Place) => void): Plugin<PageState> {
  return new Plugin<PageState>({
    key: pageKey,
    state: {
      init: (_, state) => {
        const place = placeOf(state)
        return { place, pageEnd: null, decorations: decorate(state.doc, place, null) }
      },
      apply: (tr, value, _, state) => {
        const given = tr.getMeta(pageKey) as { pageEnd: number | null } | undefined
        const pageEnd = given ? given.pageEnd : value.pageEnd === null ? null : tr.mapping.map(value.pageEnd)
        const place = tr.docChanged || tr.selectionSet ? placeOf(state, value.place) : value.place
        const moved = place.part !== value.place.part || place.entryId !== value.place.entryId
        // What Yjs moves or makes anew leaves its decorations behind.
        const stays = !moved && !given && !tr.getMeta(FROM_YJS)
        if (stays) return { place: value.place, pageEnd, decorations: value.decorations.map(tr.mapping, tr.doc) }
        return { place: moved ? place : value.place, pageEnd, decorations: decorate(state.doc, place, pageEnd) }
      },
    },
    props: { decorations: (state) => pageKey.getState(state)?.decorations },
    view: (view) => {
      numberEntries(view.state.doc, null, parts)
      const stop = followFocus(view, onPlace)
      return {
        destroy: stop,
        update: (current, previous) => {
          const isChanged = current.state.doc !== previous.doc
          if (isChanged) numberEntries(current.state.doc, previous.doc, parts)
          const place = pageKey.getState(current.state)?.place
          // A question that moved is drawn anew, and what stood in it has to come along.
          if (place && (isChanged || place !== pageKey.getState(previous)?.place)) onPlace(place)
        },
      }
    },
  })
}

/**
 * In a list without a question there is no text to put a caret in: there the place follows the focus, and comes back with it. Never while
 * something is pressed, as what belongs to the place before would vanish and take the button from under the pointer. Returns the way to stop.
 */
function followFocus(view: EditorView, onPlace: (place: Place) => void): () => void {
  let isPressed = false
  const follow = () => {
    const focused = document.activeElement
    if (isPressed || view.isDestroyed || !view.dom.contains(focused)) return
    const list = focused?.closest('.prompts, .addq')?.closest<HTMLElement>('.faq')
    if (list && !list.querySelector('.qa')) onPlace({ part: list.dataset.key as FaqKey, entryId: null })
    const place = focused === view.dom && pageKey.getState(view.state)?.place
    if (place) onPlace(place)
  }
  const press = () => {
    isPressed = true
    const release = () =>
      setTimeout(() => {
        isPressed = false
        follow()
      })
    window.addEventListener('mouseup', release, { once: true })
  }
  view.dom.addEventListener('focusin', follow)
  view.dom.addEventListener('mousedown', press, true)
  return () => {
    view.dom.removeEventListener('focusin', follow)
    view.dom.removeEventListener('mousedown', press, true)
  }
}

/** Tells the page where page two begins. */
export function showPageEnd(view: EditorView, pageEnd: number | null): void {
  if (view.isDestroyed || pageKey.getState(view.state)?.pageEnd === pageEnd) return
  view.dispatch(view.state.tr.setMeta(pageKey, { pageEnd }).setMeta('addToHistory', false))
}

function placeOf(state: EditorState, before: Place = { part: 'headline', entryId: null }): Place {
  const slot = slotAt(state.selection.$head)
  return slot ? { part: slot.part, entryId: slot.entryId } : before
}

function decorate(doc: Node, place: Place, pageEnd: number | null): DecorationSet {
  const decorations: Decoration[] = []
  forEachPlace(doc, (part, entryId, from, to) => {
    if (part === place.part && entryId === place.entryId) decorations.push(Decoration.node(from, to, { class: 'is-on' }))
  })
  if (pageEnd !== null && pageEnd <= doc.content.size)
    decorations.push(Decoration.widget(pageEnd, pageEndMark, { side: -1, ignoreSelection: true, key: 'page-end' }))
  return DecorationSet.create(doc, decorations)
}

function pageEndMark(): HTMLElement {
  return element('span', { class: 'page-end', contenteditable: 'false' }, element('span', {}, 'Page one ends'))
}

function forEachPlace(doc: Node, visit: (part: PartKey, entryId: string | null, from: number, to: number) => void): void {
  doc.forEach((node, offset) => {
    if (node.type.name !== 'faq') visit(node.attrs.key, null, offset, offset + node.nodeSize)
    else
      node.forEach((entry, inner) => {
        const from = offset + 1 + inner
        visit(node.attrs.key, entry.attrs.id, from, from + entry.nodeSize)
      })
  })
}

function numberEntries(doc: Node, before: Node | null, parts: FrameParts): void {
  doc.forEach((faq, _, index) => {
    if (faq.type.name !== 'faq' || before?.maybeChild(index) === faq) return
    faq.forEach((entry, __, number) => {
      parts.entries.get(entry.attrs.id)?.place(faq.attrs.key as FaqKey, number + 1)
    })
  })
}
