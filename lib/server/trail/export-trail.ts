import { csvLine } from '@/lib/domain/csv'
import { enforce } from '@/lib/domain/ruling'
import type { TrailFilters } from '@/lib/domain/trail/filters'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { nameEntries } from './name-entries'
import { readEntries } from './read-entries'

const LOT = 1000
const HEAD = ['sequence', 'at', 'who', 'who_id', 'action', 'did', 'to', 'text_sha256', 'reason', 'data', 'previous_hash', 'hash']

/** The trail under these filters as CSV, newest first, one lot after another. Throws 'forbidden' for whoever is no admin, before anything is sent. */
export async function exportTrail(ctx: Context, filters: TrailFilters): Promise<AsyncGenerator<string>> {
  enforce(workspaceRuling('readTrail', ctx.actor))
  return write(ctx, filters)
}

async function* write(ctx: Context, filters: TrailFilters): AsyncGenerator<string> {
  yield csvLine(HEAD)
  let before = filters.before
  while (true) {
    const lot = await readEntries(ctx, { ...filters, before }, LOT)
    const entries = await nameEntries(ctx.actor.workspaceId, lot)
    const lines = entries.map((entry) => {
      const { sequence, at, who, actorId, action, did, to, textHash, reason, data, previousHash, hash } = entry
      const said = JSON.stringify(data)
      return csvLine([sequence, at.toISOString(), who, actorId, action, did, to, textHash, reason, said, previousHash, hash])
    })
    yield lines.join('')
    if (lot.length < LOT) return
    before = lot.at(-1)?.sequence ?? null
  }
}
