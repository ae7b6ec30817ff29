import type * as Y from 'yjs'
import { markRange, placedThreads, type RootRange } from '@/lib/editor/comment-marks'
import { type Replica, select, textOf } from './editor-replica'

export const ID = '0199c0de-0000-7000-8000-000000000001'

/** What the server does with an order: marks the range in its own copy. */
export function mark(server: Replica, range: RootRange, id = ID): boolean {
  return server.ydoc.transact(() => markRange(server.ydoc, range, id))
}

/** A selection of somebody's page as their browser sends it. */
export function selected(person: Replica, root: string, from: number, to: number): RootRange {
  select(person, root, from, root, to)
  const range = person.binding.toRange(person.view.state)
  if (!range) throw new Error('nothing is selected')
  return { root, from: range.anchor.position, to: range.head.position }
}

export const wordsUnder = (person: { ydoc: Y.Doc }, id = ID) => placedThreads(person.ydoc).get(id)?.words.quote ?? null

/** "Half of " and so on: the problem of the sample. */
export const problem = (person: Replica) => textOf(person, 's:problem')
