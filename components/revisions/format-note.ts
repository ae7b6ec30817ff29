import type { BlockJson } from '@/lib/editor/content'

/** What happened to words that stayed the same: "now bold", "link to … , was …". */
export function formatNote(before: readonly BlockJson[], after: readonly BlockJson[]): string {
  const notes = (['bold', 'italic'] as const).flatMap((mark) => {
    const [was, is] = [has(before, mark), has(after, mark)]
    return was === is ? [] : [is ? `now ${mark}` : `no longer ${mark}`]
  })
  const [old, now] = [linkOf(before), linkOf(after)]
  if (old !== now)
    notes.push(now === null ? `no longer a link to ${old}` : old === null ? `link to ${now}` : `link to ${now}, was ${old}`)
  return notes.length > 0 ? notes.join(', ') : 'set differently'
}

function has(nodes: readonly BlockJson[], mark: string): boolean {
  return nodes.every((node) => node.marks?.some(({ type }) => type === mark))
}

function linkOf(nodes: readonly BlockJson[]): string | null {
  for (const { marks = [] } of nodes) {
    const link = marks.find(({ type }) => type === 'link')
    if (link) return String(link.attrs?.href ?? '')
  }
  return null
}
