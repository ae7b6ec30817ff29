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

function findLeft(view: PremortemView): LeftWord[] {
  return formsAway(view).flatMap(({ name, about, fields = [], was = [] }) => {
    const kept = keptWords<KeptForm | string>(sessionStorage, name)
    const typed = typeof kept === 'string' ? [kept] : fields.map((field) => kept?.fields[field])
    const text = typed.filter((words) => words && !was.includes(words)).join('\n')
    return text ? [{ name, about, text }] : []
  })
}

/** `was`: what stands there already, which nobody misses. */
type FormAway = Omit<LeftWord, 'text'> & { fields?: readonly string[]; was?: readonly string[] }

/** What can be typed into in a session, but for what can be typed into now. */
function formsAway({ id, phase, may, newspaper, headline, story, reasons, themes, risks }: PremortemView): FormAway[] {
  const away: FormAway[] = []
  if (!may.setScene.allowed) {
    const fields = ['newspaper', 'headline', 'story']
    away.push({ name: `scene ${id}`, about: 'Your change to the scene', fields, was: [newspaper, headline, story] })
  }
  if (phase !== 'silent')
    for (const one of reasons) away.push({ name: `reason ${one.id}`, about: 'Your change to a reason', was: [one.text] })
  if (phase !== 'group') {
    away.push({ name: `theme ${id}`, about: 'A new theme' })
    for (const one of themes) away.push({ name: `theme ${one.id}`, about: `Your name for “${one.name}”`, was: [one.name] })
  }
  if (phase !== 'plan') {
    const fields = ['mitigation', 'sign', 'why']
    for (const { reasonId, number } of risks)
      away.push(
        { name: `plan ${reasonId}`, about: `Your plan for risk ${number}`, fields },
        { name: `accept ${reasonId}`, about: `Why you accept risk ${number}`, fields },
      )
  }
  return away
}
