const WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const

/** "Four reasons would have sunk us. Three have a plan. One we accept." Counts those that are planned for, accepted, and top risks still open. */
export function memoHeadline(planned: number, accepted: number, open: number): string {
  const all = planned + accepted + open
  if (all === 0) return 'No reason worried two of us.'
  const parts = [
    `${word(all)} ${all === 1 ? 'reason' : 'reasons'} would have sunk us.`,
    planned > 0 && `${word(planned)} ${planned === 1 ? 'has' : 'have'} a plan.`,
    accepted > 0 && `${word(accepted)} we accept.`,
    open > 0 && `${word(open)} ${open === 1 ? 'is' : 'are'} still open.`,
  ]
  return parts.filter(Boolean).join(' ')
}

function word(count: number): string {
  return WORDS[count] ?? String(count)
}
