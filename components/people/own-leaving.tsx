'use client'

import { useEffect, useState } from 'react'
import { ownLeavingAction } from '@/lib/actions/leaving'
import type { OwnLeaving as Left } from '@/lib/domain/leaving/leaving'
import { listInWords } from '@/lib/domain/list-words'

/** What the person would leave with nobody, asked when a dialog opens. isKnown: false until the answer is there, or could not be had. */
export function useOwnLeaving(isOpen: boolean, everywhere: boolean): { left: Left[]; isKnown: boolean } {
  const [answer, setAnswer] = useState<Left[] | null>(null)
  useEffect(() => {
    if (!isOpen) return setAnswer(null)
    let isOver = false
    const keep = (left: Left[]) => !isOver && setAnswer(left)
    void ownLeavingAction({ everywhere }).then(
      (found) => keep(found.ok ? found.value : []),
      () => keep([]),
    )
    return () => {
      isOver = true
    }
  }, [isOpen, everywhere])
  return { left: answer ?? [], isKnown: answer !== null }
}

/** Says before somebody goes what nobody would look after any more, and who hands it over then. */
export function OwnLeaving({ left, everywhere = false }: { left: readonly Left[]; everywhere?: boolean }) {
  return left.map(({ workspace, words, items, admins }) => (
    <section key={workspace} className="leaving-warning" aria-label={`What you leave behind at ${workspace}`}>
      <p>
        <b>{words}</b> {everywhere ? `at ${workspace} ` : ''}would be left with nobody:
      </p>
      <ul>
        {items.map(({ key, what, detail }) => (
          <li key={key}>
            <span className="leaving-own">{what}</span> <span className="meta">{detail}</span>
          </li>
        ))}
      </ul>
      <p>
        {admins.length > 0
          ? `Afterwards ${listInWords(admins)} can hand it over, under Members. Ask before you go, while you can still explain it.`
          : 'Nobody who stays can hand it over afterwards.'}
      </p>
    </section>
  ))
}
