export type ErrorCode = 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'invalid' | 'limit' | 'unavailable'

/** An expected failure with a sentence for the person. fieldErrors names form fields and what to change in each. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fieldErrors: Record<string, string> = {},
  ) {
    super(message)
    this.name = 'DomainError'
  }
}

/** A missing id and an id of another workspace read the same, so that nobody learns what exists elsewhere. */
export function notFound(what: string): DomainError {
  return new DomainError('not_found', `We cannot find this ${what}. It may be gone, or it may not be shared with you.`)
}

/** Somebody else was faster: the state that the rule judged is no longer the state. */
export function conflict(what: string): DomainError {
  return new DomainError('conflict', `Somebody changed this ${what} a moment ago. Look at it again, then decide.`)
}

export function invalid(message: string, fieldErrors: Record<string, string> = {}): DomainError {
  return new DomainError('invalid', message, fieldErrors)
}
