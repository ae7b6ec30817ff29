import * as Y from 'yjs'
import { questionRoot } from '@/lib/editor/document-roots'
import { addEntry, findEntry, listEntries, restoreEntry } from '@/lib/editor/faq-order'
import type { QuestionOrder } from '@/lib/server/outbox'
import { judgeQuestionOrder } from '@/lib/server/premortem/judge-question-order'
import { editDocument, type LiveServer } from './edit-document'

/**
 * Carries out an order for a question, among the people who are typing. One that is there already stays as they made it, one
 * that was deleted comes back with its words: carried out twice it is done once.
 */
export async function addQuestion(server: LiveServer, order: QuestionOrder, orderId: bigint): Promise<void> {
  const { proposalId, personId, list, entryId, question, applied } = order
  if (applied || !(await judgeQuestionOrder(order))) return
  const write = (document: Y.Doc) => {
    if (restoreEntry(document, entryId, null) || findEntry(document, entryId)) return
    addEntry(document, list, listEntries(document, list).length, null, entryId)
    const line = document.getXmlFragment(questionRoot(entryId)).get(0)
    if (line instanceof Y.XmlText) line.insert(0, question)
  }
  await editDocument(server, proposalId, personId, write, { orderId })
}
