import type { Requirement } from './gate'
import type { RequirementKey } from './gate-names'

/** What the viewer may do about what the gate asks for. */
export type MayMend = { write: boolean; plan: boolean; submit: boolean }

/** The way to the fix, for whoever may fix it. A button that says "Fix it" to a reader would lead them to a text that they cannot change. */
export function nextFor({ key, next }: Pick<Requirement, 'key' | 'next'>, may: MayMend): Requirement['next'] {
  if (!next || MENDED_BY[key] === 'anybody' || may[MENDED_BY[key]]) return next
  return key === 'premortem' ? { ...next, says: 'See the pre-mortem' } : null
}

const MENDED_BY: Record<RequirementKey, keyof MayMend | 'anybody'> = {
  questions: 'write',
  sections: 'write',
  clear: 'write',
  length: 'write',
  premortem: 'plan',
  // Whoever reads may open a comment, answer it, and resolve their own.
  comments: 'anybody',
  approvals: 'submit',
}
