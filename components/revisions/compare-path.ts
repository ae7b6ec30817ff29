export type CompareView = 'redline' | 'clean' | 'side'

type Shown = { from: number; to: number; view?: CompareView; onlyChanged?: boolean }

/** The address of a comparison. It stays what it is: neither revision ever changes. */
export function comparePath(proposalId: string, { from, to, view = 'redline', onlyChanged = false }: Shown): string {
  const query = `from=${from}&to=${to}${view === 'redline' ? '' : `&view=${view}`}${onlyChanged ? '&only=changed' : ''}`
  return `/proposals/${proposalId}/revisions/compare?${query}`
}
