import type { ProposalStatus } from './rights'
import { allow, type Ruling, refuse } from './ruling'

/** May whoever reads a proposal ask to be told when it is cleared to build? Not where it is, and not where nothing leads there. */
export function watchRuling(status: ProposalStatus, isCleared: boolean): Ruling {
  if (isCleared) return refuse('conflict', 'It is cleared to build already.')
  if (status === 'rejected' || status === 'archived') return refuse('conflict', 'It is closed. Nothing leads to a clearance.')
  return allow
}
