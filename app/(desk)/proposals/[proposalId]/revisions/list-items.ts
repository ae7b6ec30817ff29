import type { RevisionItem } from '@/components/revisions/revision-list'
import { KIND_NAMES } from '@/lib/domain/revision'
import { toFixInWords } from '@/lib/domain/revision-check'
import type { RevisionRow } from '@/lib/server/revisions/list-revisions'

/** Rows as the list shows them. Where a text was kept by itself, those who wrote in it are its authors. */
export function toItem(row: RevisionRow, when: (at: Date) => string): Omit<RevisionItem, 'href'> {
  const writers = row.writers.map(({ name }) => name)
  return {
    number: row.number,
    title: row.title,
    kind: KIND_NAMES[row.kind],
    who: row.kind === 'automatic' && writers.length > 0 ? writers.join(', ') : row.author.name,
    when: when(row.createdAt),
    added: row.added,
    removed: row.removed,
    findings: toFixInWords(row.check),
    marks: row.marks,
  }
}
