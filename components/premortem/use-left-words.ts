import { useEffect, useState } from 'react'
import { keepWords, keptWords } from '@/components/ui/kept-words'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { findLeft, type LeftWord } from './left-behind'
import type { KeptForm } from './use-kept-form'

/** What was typed into forms that this phase does not have. */
export function useLeftWords(view: PremortemView) {
  const [words, setWords] = useState<LeftWord[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is left is found when the room moves on, not with each vote.
  useEffect(() => setWords(findLeft(view, (name) => keptWords<KeptForm | string>(sessionStorage, name))), [])
  function letGo(name: string) {
    keepWords(sessionStorage, name, null)
    setWords(words.filter((word) => word.name !== name))
  }
  return { words, letGo }
}
