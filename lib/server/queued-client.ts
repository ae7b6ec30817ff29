import { Client } from 'pg'

/**
 * A connection that is asked one question after the other. Prisma asks for several relations of a row side by side, also within a
 * transaction, whose one connection answers one question at a time: pg warns of that today and refuses it from version 9.
 */
export class QueuedClient extends Client {
  private last: Promise<unknown> = Promise.resolve()

  override query = ((...question: unknown[]) => {
    const ask = () => Reflect.apply(super.query, this, question)
    // A pool lends a connection for each question with a callback, and hands out a whole one for questions with a promise.
    if (typeof question.at(-1) === 'function') return ask()
    const answer = this.last.then(ask)
    this.last = answer.catch(() => {})
    return answer
  }) as Client['query']
}
