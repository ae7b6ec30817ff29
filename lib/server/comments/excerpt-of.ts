import { inWords, mentionsIn } from '@/lib/domain/comments/mentions'
import { personCard } from '@/lib/domain/person-card'
import type { Tx } from '@/lib/server/context'

/** The beginning of a remark in plain words, for inbox and mail. */
export async function excerptOf(tx: Tx, text: string): Promise<string> {
  const people = await tx.person.findMany({
    where: { id: { in: mentionsIn(text) } },
    select: { id: true, name: true, deletedAt: true },
  })
  const nameOf = (id: string) => people.map(personCard).find((person) => person.id === id)?.name ?? 'somebody'
  const words = inWords(text, nameOf).replace(/\s+/gu, ' ')
  const letters = [...words]
  return letters.length <= MOST ? words : `${letters.slice(0, MOST - 1).join('')}…`
}

const MOST = 200
