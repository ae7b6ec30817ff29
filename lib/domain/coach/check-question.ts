import type { QuestionKey } from '@/lib/domain/five-questions'
import { excerpt, figures, sentences } from './words'

/** What the coach asks back about one of the five answers; `keep` is the part of it that could stand alone. */
export type AskedBack = { ask: string; keep?: string }

/** One question back, or null where there is nothing to ask. It never stands in the way. */
export function askBack(question: QuestionKey, answer: string): AskedBack | null {
  const text = answer.trim()
  return text === '' ? null : ASKS[question](text)
}

const ASKS: Readonly<Record<QuestionKey, (text: string) => AskedBack | null>> = {
  customer: (text) => {
    const wide = EVERYBODY.exec(text)?.[0]
    return wide ? { ask: `“${wide}” is nobody in particular. Whom would you serve first?` } : null
  },
  problem: (text) => (NO_PRODUCT.test(text) ? { ask: 'This says what is missing. What goes wrong for them today?' } : null),
  benefit: (text) => {
    const first = sentences(text)[0] ?? ''
    const joint = /,?\s+(?:and|as well as|plus)\s+/iu.exec(first)
    if (!joint || first.length - joint.index < 12) return null
    const keep = `${first.slice(0, joint.index).trim()}.`
    return { ask: 'These may be two benefits. Which one would they tell a friend about?', keep }
  },
  evidence: (text) =>
    figures(text).length === 0 ? { ask: 'How many people did you ask or watch, and how many of them said so?' } : null,
  experience: (text) => {
    const vague = VAGUE.exec(text)
    return vague ? { ask: `“${excerpt(text, vague.index, vague.index + vague[0].length)}” What do they see and do?` } : null
  },
}

const EVERYBODY =
  /\b(?:everyone|everybody|anyone|anybody|all (?:people|users|customers|companies|businesses)|the general public|the whole world|people of all ages)\b(?! (?:who|with|that|whose)\b)/iu
const NO_PRODUCT =
  /^(?:there is no|there are no|they (?:lack|do not have|don[’']t have|need) (?:an? )?(?:app|tool|platform|system|solution|software))\b/iu
const VAGUE = /\b(?:seamless(?:ly)?|intuitive(?:ly)?|user-friendly|easy to use|effortless(?:ly)?|frictionless|delightful)\b/iu
