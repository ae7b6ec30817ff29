import { useMemo } from 'react'
import { announce } from '@/components/ui/announce'
import { showToast } from '@/components/ui/toast-store'
import { isFaqKey, partTitle } from '@/lib/domain/prfaq'
import { otherList } from './question-lists'
import type { WritingSession } from './session'
import { useWriting } from './writing-context'

export interface QuestionVerbs {
  up: (id: string) => void
  down: (id: string) => void
  toOther: (id: string) => void
  remove: (id: string) => void
}

/** The verbs of a question as people see them: what happened is said, and a deletion can be taken back. */
export function useQuestionVerbs(): QuestionVerbs {
  const session = useWriting()
  return useMemo(() => questionVerbs(session), [session])
}

export function questionVerbs(session: WritingSession): QuestionVerbs {
  const step = (id: string, direction: -1 | 1) => {
    if (session.editor?.questions.step(id, direction)) sayPlace(session, id)
    else announce('It cannot move further.')
  }
  return {
    up: (id) => step(id, -1),
    down: (id) => step(id, 1),
    toOther: (id) => {
      const editor = session.editor
      const at = editor?.questions.place(id)
      if (!editor || !at || !editor.questions.moveToOther(id)) return
      sayPlace(session, id)
      showToast(
        `${wordsOf(session, id)} is in the ${partTitle(otherList(at.list)).replace(/^./, (letter) => letter.toLowerCase())}.`,
        {
          label: 'Undo',
          run: () => {
            if (editor.questions.moveTo(id, at.list, at.index)) sayPlace(session, id)
          },
        },
      )
    },
    remove: (id) => {
      const editor = session.editor
      const words = wordsOf(session, id)
      const at = editor?.questions.place(id)
      if (!editor || !at || !editor.questions.remove(id)) return
      editor.focus()
      showToast(`${words} deleted.`, {
        label: 'Undo',
        run: () => {
          editor.questions.restore(id)
          editor.goTo(at.list, id)
        },
      })
    },
  }
}

/** Reads out where a question stands now and keeps it in view. */
export function sayPlace(session: WritingSession, id: string): void {
  const at = session.editor?.questions.place(id)
  if (!at) return
  announce(`Question ${at.index + 1} of ${at.count} in the ${partTitle(at.list).replace('FAQ', 'list')}`)
  session.editor?.showQuestion(id)
}

function wordsOf(session: WritingSession, id: string): string {
  const { part } = session.place.get()
  const lists = session.facts.get().facts?.faqs
  const entries = lists ? [...lists.customerFaq.entries, ...lists.internalFaq.entries] : []
  const question = entries.find((entry) => entry.id === id)?.question
  return question ? `“${question}”` : isFaqKey(part) ? 'Question' : 'A question'
}
