import { ListFilters } from '@/lib/domain/finding/filters'
import type { Role } from '@/lib/domain/roles'
import { systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { getFindings } from '@/lib/server/finding/get-findings'
import { listAllProposals } from '@/lib/server/finding/list-all-proposals'

/** What the bench asks of a process that has one database. find: by Find instead of the list. */
export type Question = { workspaceId: string; personId: string; role: Role; q: string; find: boolean } | 'reference'

process.on('message', async (question: Question) => {
  const began = performance.now()
  if (question === 'reference') {
    await db.$queryRaw`SELECT sum(length(md5(i::text))) FROM generate_series(1, 4000) i`
  } else {
    const { q, find, ...actor } = question
    const ctx = { actor, now: systemClock }
    if (find) await getFindings(ctx, { q })
    else await listAllProposals(ctx, ListFilters.parse({ q }))
  }
  process.send?.(performance.now() - began)
})
process.on('disconnect', () => process.exit())
process.send?.('ready')
