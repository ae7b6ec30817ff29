import { type Answers, NO_ANSWERS, QUESTION_KEYS } from '@/lib/domain/five-questions'
import { type SetAside, STANDARD_KEYS } from '@/lib/domain/standard-questions'
import type { Tx } from '@/lib/server/context'
import { db } from '@/lib/server/db'

/** What was answered to the five questions, and which standard questions were set aside. For whoever was found to be allowed to read the proposal. */
export async function listAnswers(proposalId: string, tx: Tx = db): Promise<{ answers: Answers; setAside: SetAside }> {
  // One after the other: a transaction has one connection.
  const answers = await tx.proposalAnswer.findMany({ where: { proposalId }, select: { question: true, text: true } })
  const setAside = await tx.questionSetAside.findMany({ where: { proposalId }, select: { question: true, reason: true } })
  const pick = <T>(keys: readonly string[], rows: { question: string }[], value: (row: never) => T) =>
    rows.filter(({ question }) => keys.includes(question)).map((row) => [row.question, value(row as never)] as const)
  return {
    answers: { ...NO_ANSWERS, ...Object.fromEntries(pick(QUESTION_KEYS, answers, (row: { text: string }) => row.text)) },
    setAside: Object.fromEntries(pick(STANDARD_KEYS, setAside, (row: { reason: string }) => row.reason)),
  }
}
