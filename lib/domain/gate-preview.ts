import { listInWords } from './list-words'

/** One open proposal: the names of the requirements that it does not meet, under today's policy and under another. */
export type PreviewRow = { title: string; before: readonly string[]; after: readonly string[] }

/** "Of 18 open proposals, 3 would pass. Care Roster would need Approvals." Of those that change, three are named. */
export function previewInWords(rows: readonly PreviewRow[], total: number): string {
  if (rows.length === 0) return 'No proposal is open today. The next one meets it.'
  const passing = rows.filter(({ after }) => after.length === 0).length
  const of =
    total > rows.length ? `Of the ${rows.length} edited last` : `Of ${total} open ${total === 1 ? 'proposal' : 'proposals'}`
  const changes = rows.flatMap(({ title, before, after }) => {
    const more = after.filter((name) => !before.includes(name))
    const less = before.filter((name) => !after.includes(name))
    if (more.length > 0) return [`${title} would also need “${listInWords(more)}”.`]
    return less.length > 0 ? [`${title} would no longer need “${listInWords(less)}”.`] : []
  })
  const told = changes.slice(0, 3)
  const rest = changes.length > told.length ? [`${changes.length - told.length} more would change.`] : []
  const pass = passing === 0 ? 'none would pass' : `${passing} would pass`
  return [`${of}, ${pass}.`, ...(changes.length === 0 ? ['Nothing would change for any of them.'] : told), ...rest].join(' ')
}
