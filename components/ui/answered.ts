import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'

export type NoAnswer = { ok: false; code: 'no_answer'; message: string; fieldErrors: Record<string, string> }

/**
 * Waits for an action. Where no answer comes (no network, a server that restarts) that is a refusal in words: thrown on, it would put the
 * error page in place of this one and of everything that was typed into it. What the router throws to go elsewhere passes through.
 */
export async function answered<R>(asked: Promise<R>): Promise<R | NoAnswer> {
  try {
    return await asked
  } catch (error) {
    unstable_rethrow(error)
    const message = unstable_isUnrecognizedActionError(error)
      ? 'Dateline is newer than this page. Copy what you wrote, then load the page again.'
      : 'The server did not answer. Everything on this page is still here. Look at your connection, then try again.'
    return { ok: false, code: 'no_answer', message, fieldErrors: {} }
  }
}
