import { DomainError, invalid } from '@/lib/domain/errors'
import type { HandOverAllInput } from '@/lib/domain/leaving/inputs'
import { LEAVING_GROUPS, type LeavingItem, leavingInWords, takeRuling } from '@/lib/domain/leaving/leaving'
import { removeMemberRuling } from '@/lib/domain/membership'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { notify } from '@/lib/server/inbox/notify'
import { lockPeople } from '@/lib/server/people/lock-people'
import { getMemberFacts } from '@/lib/server/people/member-facts'
import { endMembership } from '@/lib/server/people/remove-member'
import { withdrawLinks } from '@/lib/server/people/withdraw-ways-back'
import { GIVE } from './give'
import type { Giving } from './giving'
import { findLeaving } from './list-leaving'

/**
 * Hands over everything that one person looks after, each item to somebody or, where that is possible, to nobody, and removes them from
 * the workspace where that is asked, all in one transaction. Conflict when the list is no longer the one that was shown; refused in words
 * where somebody cannot take what they are given. Verdicts stay.
 */
export async function handOverAll(ctx: Context, input: HandOverAllInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    enforce(workspaceRuling('removePeople', ctx.actor))
    await lockPeople(tx, ctx)
    const { personId, remove } = input
    const { items, people } = await findLeaving(tx, ctx, personId)
    const given = matched(items, input.gives)
    for (const { item, toId } of given) {
      const may = takeRuling(item, toId, people)
      if (!may.allowed) throw invalid(may.reason, { [item.key]: may.reason })
    }
    for (const group of LEAVING_GROUPS)
      for (const giving of given.filter(({ item }) => item.group === group)) await GIVE[group](tx, ctx, { ...giving, personId })
    await tellReceivers(tx, ctx, given)
    recordEvent(tx, ctx, 'member.handed_over', { personId, items: given.filter(({ toId }) => toId).length })
    if (!remove) return
    enforce(removeMemberRuling(await getMemberFacts(tx, ctx.actor.workspaceId, personId), ctx.actor))
    await endMembership(tx, ctx, personId)
    if (input.withdrawLinks && personId !== ctx.actor.personId) await withdrawLinks(tx, ctx)
  })
}

/** Each item with whom it goes to. Anything new, or gone, since the list was shown is a conflict: nobody hands over what they have not seen. */
function matched(items: readonly LeavingItem[], gives: HandOverAllInput['gives']): Omit<Giving, 'personId'>[] {
  const to = new Map(gives.map(({ item, toId }) => [item, toId]))
  if (to.size !== items.length || items.some(({ key }) => !to.has(key)))
    throw new DomainError('conflict', 'What they look after changed a moment ago. Look at the list again, then decide.')
  return items.map((item) => ({ item, toId: to.get(item.key) ?? null }))
}

/** What has no notice of its own is told in one sentence. */
async function tellReceivers(tx: Tx, ctx: Context, given: readonly Omit<Giving, 'personId'>[]): Promise<void> {
  const quiet = given.filter(({ item, toId }) => toId && ['deputy', 'policy', 'key', 'invitation'].includes(item.group))
  for (const to of new Set(quiet.flatMap(({ toId }) => toId ?? []))) {
    const what = leavingInWords(quiet.filter(({ toId }) => toId === to).map(({ item }) => item))
    await notify(tx, ctx, { kind: 'member.handed_over', to, detail: { what } })
  }
}
