import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Severity } from '@/lib/domain/clarity'

/** A finding and where its words stand in the page. */
export type PlacedFinding = { key: string; severity: Severity; from: number; to: number }

interface PluginState {
  set: DecorationSet
  active: string | null
}
type Change = { placed?: readonly PlacedFinding[]; active?: string | null }

const clarityKey = new PluginKey<PluginState>('clarity')

/**
 * Underlines of the findings. They follow every edit, this person's and the others', and a paragraph that is moved; those whose words somebody
 * touches fall away at once. The text, the caret and the history know nothing of them. `onTap` hears which finding was clicked, `onTouched` which fell away.
 */
export function clarityPlugin(onTap: (key: string) => void, onTouched: (keys: readonly string[]) => void): Plugin<PluginState> {
  return new Plugin<PluginState>({
    key: clarityKey,
    state: {
      init: () => ({ set: DecorationSet.empty, active: null }),
      apply: (tr, value, _, state) => {
        const change = tr.getMeta(clarityKey) as Change | undefined
        if (change) {
          const active = change.active === undefined ? value.active : change.active
          const placed = change.placed ?? placedIn(value.set)
          return {
            set: DecorationSet.create(
              state.doc,
              placed.map((one) => underline(one, one.key === active)),
            ),
            active,
          }
        }
        if (!tr.docChanged || value.set === DecorationSet.empty) return value
        return { ...value, set: withoutTouched(value, tr) }
      },
    },
    props: {
      decorations: (state) => clarityKey.getState(state)?.set,
      handleClick: (view, position) => {
        const found = clarityKey.getState(view.state)?.set.find(position, position) ?? []
        const shortest = found.map(placeOf).sort((a, b) => a.to - a.from - (b.to - b.from))[0]
        if (shortest) onTap(shortest.key)
        return false
      },
    },
    view: () => ({
      update: (view, previous) => {
        if (view.state.doc === previous.doc) return
        const before = clarityKey.getState(previous)?.set
        const now = clarityKey.getState(view.state)?.set
        if (!before || !now || before === now || before === DecorationSet.empty) return
        const gone = touched.get(now)
        if (gone && gone.length > 0) onTouched(gone)
      },
    }),
  })
}

/** Draws these findings in place of those before. */
export function showPlaced(state: EditorState, placed: readonly PlacedFinding[], active: string | null): Transaction {
  return state.tr.setMeta(clarityKey, { placed, active } satisfies Change).setMeta('addToHistory', false)
}

/** Marks one finding as the one in hand. */
export function showActive(state: EditorState, active: string | null): Transaction | null {
  if (clarityKey.getState(state)?.active === active) return null
  return state.tr.setMeta(clarityKey, { active } satisfies Change).setMeta('addToHistory', false)
}

/** Where the findings stand now, in reading order. */
export function placedFindings(state: EditorState): PlacedFinding[] {
  return placedIn(clarityKey.getState(state)?.set ?? DecorationSet.empty)
}

const touched = new WeakMap<DecorationSet, string[]>()

function withoutTouched({ set, active }: PluginState, tr: Transaction): DecorationSet {
  const gone = new Set<string>()
  const ranges = changedRanges(tr)
  let next = set.map(tr.mapping, tr.doc, { onRemove: (spec) => gone.add((spec as PlacedFinding).key) })
  for (const [from, to] of ranges) {
    const hit = next.find(from, to)
    if (hit.length === 0) continue
    for (const decoration of hit) gone.add(placeOf(decoration).key)
    next = next.remove(hit)
  }
  if (gone.size === 0) return next
  const moved = movedWith(
    set.find(undefined, undefined, ({ key }) => gone.has(key)),
    tr,
    ranges,
  )
  for (const { key } of moved) gone.delete(key)
  if (moved.length > 0)
    next = next.add(
      tr.doc,
      moved.map((one) => underline(one, one.key === active)),
    )
  touched.set(next, [...gone])
  return next
}

/** Those whose whole paragraph stands elsewhere now, letter for letter: an answer that somebody moved takes its underlines along. */
function movedWith(lost: readonly Decoration[], tr: Transaction, ranges: readonly [number, number][]): PlacedFinding[] {
  const blocks: [Node, number][] = []
  for (const [from, to] of ranges)
    tr.doc.nodesBetween(from, to, (node, at) => {
      if (node.isTextblock) blocks.push([node, at + 1])
      return !node.isTextblock
    })
  return lost.flatMap((decoration) => {
    const { parent, parentOffset } = tr.before.resolve(decoration.from)
    const there = blocks.find(([node]) => node.eq(parent))
    if (!there || decoration.from === decoration.to) return []
    const from = there[1] + parentOffset
    return [{ ...placeOf(decoration), from, to: from + decoration.to - decoration.from }]
  })
}

/** What a transaction changed, in positions of its new document. */
function changedRanges({ mapping }: Transaction): [number, number][] {
  const ranges: [number, number][] = []
  mapping.maps.forEach((map, index) => {
    const after = mapping.slice(index + 1)
    map.forEach((_oldFrom, _oldTo, from, to) => {
      ranges.push([after.map(from, -1), after.map(to, 1)])
    })
  })
  return ranges
}

function placedIn(set: DecorationSet): PlacedFinding[] {
  return set
    .find()
    .map(placeOf)
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

function placeOf({ from, to, spec }: Decoration): PlacedFinding {
  return { key: spec.key as string, severity: spec.severity as Severity, from, to }
}

function underline({ key, severity, from, to }: PlacedFinding, isOn: boolean): Decoration {
  const names = ['f', severity === 'fix' ? 'f--must' : 'f--soft', ...(isOn ? ['is-on'] : [])]
  return Decoration.inline(from, to, { class: names.join(' ') }, { key, severity })
}

/** The words between two places, as the check read them. */
export function wordsBetween(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : '\ufffc'))
}
