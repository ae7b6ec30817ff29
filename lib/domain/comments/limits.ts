/** Letters of one remark, of a proposed change, and of the words that a thread stands at (ours). */
export const MOST_LETTERS = 4000
export const MOST_CHANGED = 2000
export const MOST_QUOTED = 2000
/** Letters kept on each side of the words, to tell them from the same words elsewhere. */
export const CONTEXT = 48
/** Threads of one proposal, remarks in one thread, and people mentioned in one remark (ours). */
export const MOST_THREADS = 1000
export const MOST_REMARKS = 200
export const MOST_MENTIONS = 20
