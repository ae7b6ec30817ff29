import { DomainError, type ErrorCode } from './errors'

/** What a rule says about an action. A refusal carries the sentence that the person reads, at the button and in the error alike. */
export type Ruling = { allowed: true } | { allowed: false; code: ErrorCode; reason: string }

export const allow: Ruling = { allowed: true }

export function refuse(code: ErrorCode, reason: string): Ruling {
  return { allowed: false, code, reason }
}

/** Throws the refusal of a ruling as a DomainError; returns when it is allowed. */
export function enforce(ruling: Ruling): void {
  if (!ruling.allowed) throw new DomainError(ruling.code, ruling.reason)
}
