import type { EditorView } from '@tiptap/pm/view'
import type { FaqKey } from '@/lib/domain/prfaq'
import { entryIdFor, type StandardQuestion } from '@/lib/domain/standard-questions'
import type { DocumentBinding } from '@/lib/editor/binding'
import { newEntryId } from '@/lib/editor/document-roots'
import {
  addAskedQuestion,
  addQuestion,
  moveQuestionTo,
  neighbour,
  removeQuestion,
  restoreQuestion,
} from '@/lib/editor/entry-commands'
import { findEntry, listEntries } from '@/lib/editor/faq-order'
import { otherList } from './question-lists'

export interface QuestionPlace {
  list: FaqKey
  /** From 0. */
  index: number
  count: number
}

/** What can be done to whole questions. Each is one step of undo and writes the order alone, so that no word is lost. */
export interface QuestionCommands {
  place: (id: string) => QuestionPlace | null
  /** Adds a question and puts the caret in it; at the end of the list without an index. */
  add: (list: FaqKey, index?: number) => void
  /** Adds a question in these words at the end of a list and puts the caret in its answer. */
  ask: (list: FaqKey, question: string) => void
  /** The same for a standard question: its id says which one it is. */
  addStandard: (standard: StandardQuestion) => void
  moveTo: (id: string, list: FaqKey, index: number) => boolean
  /** Up or down by one; at the end of a list on into the other. */
  step: (id: string, direction: -1 | 1) => boolean
  moveToOther: (id: string) => boolean
  remove: (id: string) => boolean
  restore: (id: string) => boolean
}

export function questionCommands(binding: DocumentBinding, view: EditorView): QuestionCommands {
  const { ydoc } = binding
  const place = (id: string): QuestionPlace | null => {
    const value = findEntry(ydoc, id)
    if (!value || value.removed) return null
    const entries = listEntries(ydoc, value.list)
    return { list: value.list, index: entries.findIndex((entry) => entry.id === id), count: entries.length }
  }
  const addAsked = (list: FaqKey, id: string, question: string) => {
    if (!view.editable) return
    view.focus()
    addAskedQuestion(binding, list, id, question)(view.state, view.dispatch, view)
  }
  const moveTo = (id: string, list: FaqKey, index: number) => view.editable && moveQuestionTo(binding, id, list, index)
  return {
    place,
    moveTo,
    add: (list, index) => {
      if (!view.editable) return
      view.focus()
      addQuestion(binding, list, index)(view.state, view.dispatch, view)
    },
    ask: (list, question) => addAsked(list, newEntryId(), question),
    addStandard: ({ key, list, question }) => addAsked(list, entryIdFor(key, newEntryId().slice(0, 12)), question),
    step: (id, direction) => {
      const target = neighbour(binding, id, direction)
      return target !== null && moveTo(id, target.list, target.index)
    },
    moveToOther: (id) => {
      const at = place(id)
      return at !== null && moveTo(id, otherList(at.list), listEntries(ydoc, otherList(at.list)).length)
    },
    remove: (id) => view.editable && removeQuestion(binding, id)(view.state, view.dispatch, view),
    restore: (id) => view.editable && restoreQuestion(binding, id),
  }
}
