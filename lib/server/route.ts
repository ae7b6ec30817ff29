import { DomainError, type ErrorCode } from '@/lib/domain/errors'
import { answer } from './action'
import { env } from './env'

const STATUS: Record<ErrorCode | 'unexpected', number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  invalid: 422,
  limit: 413,
  unavailable: 503,
  unexpected: 500,
}

/** The way of a route handler that changes something: only from our own pages, and an error as the words that an action would give. */
export async function answerPost<T>(request: Request, work: () => Promise<T>): Promise<Response> {
  const result = await answer(async () => {
    const origin = request.headers.get('origin')
    if (origin === null || !env().origins.includes(origin))
      throw new DomainError('forbidden', 'Send this from a page of Dateline.')
    return work()
  })
  return Response.json(result, { status: result.ok ? 201 : STATUS[result.code], headers: { 'cache-control': 'no-store' } })
}
