import type { Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { revealPlace } from '@/components/writing/reveal-place'
import type { Store } from '@/components/writing/store'
import { whenIdle } from '@/components/writing/when-idle'
import type { ClarityReport } from '@/lib/domain/clarity'
import { type PlacedBlock, placedBlocks } from '@/lib/editor/clarity-blocks'
import { isComposing } from '@/lib/editor/composing'
import { flushSelection } from '@/lib/editor/flush-selection'
import { type PlacedFinding, placedFindings, showActive, showPlaced, wordsBetween } from './clarity-plugin'
import { type ClarityState, keepFindings, keepSame, type ShownFinding, showFindings } from './clarity-state'
import { openClarityWorker } from './open-worker'

/** Typing has paused when nothing came for this long. */
const PAUSE_MS = 150

export interface Clarity {
  /** The text changed: checks it when typing pauses. */
  changed: () => void
  /** Somebody is writing in these findings: they fall away until the next check. */
  touched: (keys: readonly string[]) => void
  /** What the server told changed: checks with it. */
  refresh: () => void
  /** Tries again after the check could not be loaded. */
  retry: () => void
  /** Takes a finding in hand and shows it; null puts it down. */
  choose: (key: string | null) => void
  /** Selects its words, for the writer to change. */
  edit: (finding: ShownFinding) => void
  /** Does what it offers: replaces or cuts. False when its words are not there any more. */
  apply: (finding: ShownFinding) => boolean
  destroy: () => void
}

/** Checks the page's text beside the writing and keeps the store and the underlines current. asOneStep: what one undo takes back. onReport: findings are about to be shown. */
export function startClarity(
  view: EditorView,
  store: Store<ClarityState>,
  asOneStep: (change: () => void) => void,
  onReport: () => void = () => {},
): Clarity {
  let sent: { doc: Node; blocks: PlacedBlock[] } | null = null
  let isPressed = false
  const press = () => {
    isPressed = true
  }
  const release = () => {
    isPressed = false
  }
  view.dom.addEventListener('pointerdown', press)
  document.addEventListener('pointerup', release)
  document.addEventListener('pointercancel', release)
  const worker = openClarityWorker({ onReport: receive, onFailed: () => store.set({ status: 'failed' }) })
  const check = whenIdle(() => {
    if (view.isDestroyed) return
    const blocks = placedBlocks(view.state.doc)
    sent = { doc: view.state.doc, blocks }
    const { context, known } = store.get().given
    worker.check(
      blocks.map(({ key, part, text, entry }) => ({ key, part, text, ...(entry ? { entry } : {}) })),
      known,
      context,
    )
  }, PAUSE_MS)

  function receive(report: ClarityReport): void {
    if (view.isDestroyed || !sent) return
    // A press that the browser is still carrying out, and a word that is being composed, would lose their place to a page drawn anew.
    if (isPressed || isComposing(view)) {
      check.call()
      return
    }
    // What else follows a pause is drawn in the same frame.
    if (sent.doc === view.state.doc) onReport()
    // Somebody wrote meanwhile: the next check is on its way, and what it says is about the new text.
    if (sent.doc !== view.state.doc) {
      check.call()
      return
    }
    const { given, active, ...before } = store.get()
    const findings = keepFindings(before.findings, showFindings(report.findings, given.ignored))
    const starts = new Map(sent.blocks.map(({ key, start }) => [key, start]))
    const placed = findings.map((finding) => place(finding, starts.get(finding.block ?? '') ?? 0))
    const stays = findings.some(({ key }) => key === active) ? active : null
    const here = new Set(report.findings.map(({ id }) => id))
    const { language, readingAge } = report
    flushSelection(view)
    if (!isSame(placed, placedFindings(view.state)) || stays !== active) view.dispatch(showPlaced(view.state, placed, stays))
    store.set({
      status: 'ready',
      language,
      readingAge,
      answers: keepSame(before.answers, report.answers),
      findings,
      ignored: keepSame(
        before.ignored,
        given.ignored.filter(({ findingId }) => here.has(findingId)),
      ),
      active: stays,
      isOpen: stays !== null && before.isOpen,
    })
  }

  function find(finding: ShownFinding): PlacedFinding | null {
    const placed = placedFindings(view.state).find(({ key }) => key === finding.key)
    return placed && wordsBetween(view.state.doc, placed.from, placed.to) === finding.words ? placed : null
  }

  const clarity: Clarity = {
    changed: check.call,
    touched: (keys) => {
      const { findings, active } = store.get()
      const left = findings.filter(({ key }) => !keys.includes(key))
      const stays = left.some(({ key }) => key === active)
      store.set({ findings: left, ...(stays ? {} : { active: null, isOpen: false }) })
    },
    refresh: check.call,
    retry: () => {
      store.set({ status: 'opening' })
      check.flush()
    },
    choose: (key) => {
      flushSelection(view)
      const tr = showActive(view.state, key)
      if (tr) view.dispatch(tr)
      store.set({ active: key })
      const placed = key === null ? undefined : placedFindings(view.state).find((one) => one.key === key)
      if (placed) revealPlace(view, placed.from)
    },
    edit: (finding) => {
      const placed = find(finding)
      view.focus()
      if (placed)
        view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, placed.from, placed.to)).scrollIntoView())
    },
    apply: (finding) => {
      const placed = find(finding)
      if (!placed) return false
      const tr = finding.wayOut.type === 'cut' ? cut(view, placed) : replace(view, placed, finding)
      if (!tr) return false
      asOneStep(() => view.dispatch(tr))
      // On a phone the focus would bring the keyboard up over the next finding.
      if (!matchMedia('(max-width: 860px)').matches) view.focus()
      return true
    },
    destroy: () => {
      check.cancel()
      worker.close()
      removeEventListener('online', backOnline)
      view.dom.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('pointercancel', release)
    },
  }
  // What the network kept from loading comes when it is back.
  const backOnline = () => store.get().status === 'failed' && clarity.retry()
  addEventListener('online', backOnline)
  check.call()
  return clarity
}

function place({ key, severity, start, end }: ShownFinding, blockStart: number): PlacedFinding {
  return { key, severity, from: blockStart + start, to: blockStart + end }
}

function isSame(a: readonly PlacedFinding[], b: readonly PlacedFinding[]): boolean {
  const sorted = [...a].sort((one, two) => one.from - two.from || one.to - two.to)
  return (
    a.length === b.length &&
    sorted.every(({ key, severity, from, to }, index) => {
      const other = b[index]
      return other?.key === key && other.severity === severity && other.from === from && other.to === to
    })
  )
}

/** The new words take over the look of those that they replace, a link included. */
function replace({ state }: EditorView, { from, to }: PlacedFinding, { wayOut }: ShownFinding): Transaction | null {
  if (wayOut.type !== 'replace') return null
  return state.tr.replaceWith(from, to, state.schema.text(wayOut.text, state.doc.resolve(from + 1).marks()))
}

/** The sentence goes with the space that parted it from its neighbour. */
function cut({ state }: EditorView, { from, to }: PlacedFinding): Transaction {
  const $from = state.doc.resolve(from)
  const before = from > $from.start() && /\s/u.test(wordsBetween(state.doc, from - 1, from))
  const after = to < $from.end() && /\s/u.test(wordsBetween(state.doc, to, to + 1))
  return state.tr.delete(before ? from - 1 : from, !before && after ? to + 1 : to)
}
