import { setTimeout as pause } from 'node:timers/promises'
import { Client, defaults } from 'pg'
import { remindOwners } from '@/lib/server/premortem/remind-owners'
import { die } from './dying-server'

// The watch over risks in a process of its own, which is killed while it tells the owner of one risk: once it has claimed to be
// the one who tells and before anything is told, while that is being committed, or just after.

export type DieAt = 'claimed' | 'committing' | 'after'

type Given = { at: string; of: string; dieAt: DieAt; name: string }

const { at, of, dieAt, name } = JSON.parse(process.argv[2] ?? '') as Given
defaults.application_name = name
const query = Client.prototype.query as (...given: unknown[]) => Promise<unknown>
let hasClaimed = false
Client.prototype.query = async function (this: Client, ...given: unknown[]) {
  const { text, values = [] } =
    typeof given[0] === 'string' ? { text: given[0] } : (given[0] as { text: string; values?: unknown[] })
  if (/INSERT INTO\s+"public"."premortem_notice"/i.test(text) && JSON.stringify(values).includes(of)) {
    const answer = await query.apply(this, given)
    if (dieAt === 'claimed') die()
    hasClaimed = true
    return answer
  }
  if (!hasClaimed || !/^COMMIT/i.test(text)) return query.apply(this, given)
  const sent = query.apply(this, given)
  if (dieAt === 'committing') await pause(0)
  else await sent
  return die()
} as typeof Client.prototype.query

await remindOwners(() => new Date(at))
