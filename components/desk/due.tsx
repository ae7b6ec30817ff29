import type { DueWords } from './desk-story'

/** "Due tomorrow."; in red when it is late, as somebody should look. */
export function Due({ due }: { due: DueWords | null }) {
  if (!due) return null
  return <span className={due.isLate ? 'late' : undefined}>{due.text}.</span>
}
