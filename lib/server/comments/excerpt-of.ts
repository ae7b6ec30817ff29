import { inWords, mentionsIn } from '@/lib/domain/comments/mentions'
import type { PersonCard } from '@/lib/domain/person-card'
import type { Tx } from '@/lib/server/context'
import { getPersonCards } from '@/lib/server/people/get-person-cards'

/** The beginning of a remark in plain words, for inbox and mail. */
export async function excerptOf(tx: Tx, text: string): Promise<string> {
  return excerpt(text, await getPersonCards(mentionsIn(text), tx))
}

/** The same where the people are known already. */
export function excerpt(text: string, cardOf: (id: string) => PersonCard): string {
  const words = inWords(text, (id) => cardOf(id).name).replace(/\s+/gu, ' ')
  const letters = [...words]
  return letters.length <= MOST ? words : `${letters.slice(0, MOST - 1).join('')}…`
}

const MOST = 200
