import type { BoardPerson, BoardReason, BoardRisk, BoardTheme, PremortemView } from './board'

// What is sent of a board to a screen that has seen it before. Made of two views of one viewer and of nothing else, so that
// it tells nobody more than their view does.

/** Rows that are gone, and those that are new or another now, each with its place; the rest keep their order. */
type RowsChange<T> = { gone: string[]; set: [at: number, row: T][] }

const KEYS = {
  people: (row: BoardPerson) => row.card.id,
  reasons: (row: BoardReason) => row.id,
  themes: (row: BoardTheme) => row.id,
  risks: (row: BoardRisk) => row.reasonId,
}
type Lists = keyof typeof KEYS
const LISTS = Object.keys(KEYS) as Lists[]

export type BoardChange = {
  fields: Partial<Omit<PremortemView, Lists>>
  rows: { [L in Lists]?: RowsChange<PremortemView[L][number]> }
}

/** What a screen hears when it looks again: all of the board the first time, then what changed since it last looked. */
export type BoardAnswer = { view: PremortemView } | { change: BoardChange }

/** What differs between two views of the same viewer. */
export function boardChange(before: PremortemView, after: PremortemView): BoardChange {
  const fields: Record<string, unknown> = {}
  const rows: Record<string, unknown> = {}
  for (const name of Object.keys(after) as (keyof PremortemView)[]) {
    if (isList(name)) {
      const change = rowsChange<unknown>(before[name], after[name], KEYS[name] as (row: unknown) => string)
      if (change) rows[name] = change
    } else if (!isSame(before[name], after[name])) fields[name] = after[name]
  }
  return { fields, rows } as BoardChange
}

/** The view after a change. Rows that did not change are the same objects as before. */
export function changeBoard(view: PremortemView, { fields, rows }: BoardChange): PremortemView {
  const lists: Record<string, unknown> = {}
  for (const name of LISTS) {
    const change = rows[name]
    if (change) lists[name] = changeRows<unknown>(view[name], change, KEYS[name] as (row: unknown) => string)
  }
  return { ...view, ...fields, ...lists }
}

/** The view after an answer; null for a change without anything that it could change. */
export function answeredBoard(known: PremortemView | null, answer: BoardAnswer): PremortemView | null {
  if ('view' in answer) return answer.view
  return known && changeBoard(known, answer.change)
}

function isList(name: keyof PremortemView): name is Lists {
  return name in KEYS
}

function rowsChange<T>(before: readonly T[], after: readonly T[], keyOf: (row: T) => string): RowsChange<T> | null {
  const old = new Map(before.map((row, at) => [keyOf(row), { row, at }]))
  const set: [number, T][] = []
  let last = -1
  for (const [at, row] of after.entries()) {
    const was = old.get(keyOf(row))
    old.delete(keyOf(row))
    // A row that stands before one that it stood behind has moved.
    if (was && was.at > last && isSame(was.row, row)) last = was.at
    else set.push([at, row])
  }
  const gone = [...old.keys()]
  return set.length > 0 || gone.length > 0 ? { gone, set } : null
}

function changeRows<T>(before: readonly T[], { gone, set }: RowsChange<T>, keyOf: (row: T) => string): T[] {
  const away = new Set([...gone, ...set.map(([, row]) => keyOf(row))])
  const rows = before.filter((row) => !away.has(keyOf(row)))
  for (const [at, row] of set) rows.splice(at, 0, row)
  return rows
}

/** Equal as JSON: plain objects, arrays and values. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  return keys.every((key) => isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
}
