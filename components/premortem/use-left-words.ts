import { useEffect, useState } from 'react'
import { keepWords, keptWords } from '@/components/ui/kept-words'
import type { PremortemView } from '@/lib/domain/premortem/board'
import type { KeptForm } from './use-kept-form'

/** Words that were not sent when the room moved on: where they stood, and the name under which this tab keeps them. */
export type LeftWord = { name: string; about: string; text: string }

/** What was typed into forms that this phase does not have. */
export function useLeftWords(view: PremortemView) {
  const [words, setWords] = useState<LeftWord[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is left is found when the room moves on, not with each vote.
  useEffect(() => setWords(findLeft(view)), [])
  function letGo(name: string) {
    keepWords(sessionStorage, name, null)
    setWords(words.filter((word) => word.name !== name))
  }
  return { words, letGo }
}

function findLeft({ phase, reasons, risks }: PremortemView): LeftWord[] {
  const left: LeftWord[] = []
  if (phase !== 'silent') {
    for (const { id } of reasons) {
      const text = keptWords<string>(sessionStorage, `reason ${id}`)
      if (text) left.push({ name: `reason ${id}`, about: 'Your change to a reason', text })
    }
  }
  if (phase !== 'plan') {
    for (const { reasonId, number } of risks) {
      for (const [name, about] of [
        [`plan ${reasonId}`, `Your plan for risk ${number}`],
        [`accept ${reasonId}`, `Why you accept risk ${number}`],
      ] as const) {
        const { mitigation = '', sign = '', why = '' } = keptWords<KeptForm>(sessionStorage, name)?.fields ?? {}
        const text = [mitigation, sign, why].filter(Boolean).join('\n')
        if (text) left.push({ name, about, text })
      }
    }
  }
  return left
}
