import { type Answers, NO_ANSWERS, QUESTION_KEYS } from '@/lib/domain/five-questions'
import { type SetAside, STANDARD_KEYS } from '@/lib/domain/standard-questions'
import type { Tx } from '@/lib/server/context'
import { db } from '@/lib/server/db'

/** What was answered to the five questions, and which standard questions were set aside. For whoever was found to be allowed to read the proposal. */
export async function listAnswers(proposalId: string, tx: Tx = db): Promise<{ answers: Answers; setAside: SetAside }> {
  const rows = await tx.$queryRaw<{ isAside: boolean; question: string; text: string }[]>`
    SELECT false AS "isAside", "question", "text" FROM "proposal_answer" WHERE "proposal_id" = ${proposalId}::uuid
    UNION ALL SELECT true, "question", "reason" FROM "question_set_aside" WHERE "proposal_id" = ${proposalId}::uuid`
  const pick = (keys: readonly string[], aside: boolean) =>
    Object.fromEntries(
      rows.flatMap(({ isAside, question, text }) => (isAside === aside && keys.includes(question) ? [[question, text]] : [])),
    )
  return { answers: { ...NO_ANSWERS, ...pick(QUESTION_KEYS, false) }, setAside: pick(STANDARD_KEYS, true) }
}
