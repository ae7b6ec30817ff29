import type { BoardReason, PremortemView } from '@/lib/domain/premortem/board'

/** Reasons of a theme, or of the pile, without those that are joined to another. */
export function pileOf(view: PremortemView, themeId: string | null): BoardReason[] {
  return view.reasons.filter((reason) => reason.themeId === themeId && reason.joinedToId === null)
}

/** Reasons that are joined to this one. */
export function joinedTo(view: PremortemView, reasonId: string): BoardReason[] {
  return view.reasons.filter((reason) => reason.joinedToId === reasonId)
}

/** How many neighbours a reason offers to be joined to. */
const MOST_OTHERS = 8

/** Where everything stands on the board, in one go: reasons by place, what is joined to each, what stands beside each. */
export function layBoard(view: PremortemView) {
  const piles = new Map<string | null, BoardReason[]>()
  const joined = new Map<string, BoardReason[]>()
  for (const reason of view.reasons) {
    if (reason.joinedToId === null) addTo(piles, reason.themeId, reason)
    else addTo(joined, reason.joinedToId, reason)
  }
  const pile = (themeId: string | null) => piles.get(themeId) ?? []
  return {
    pile,
    joinedTo: (reasonId: string) => joined.get(reasonId) ?? [],
    others: ({ id, themeId }: BoardReason) =>
      pile(themeId)
        .slice(0, MOST_OTHERS + 1)
        .filter((other) => other.id !== id)
        .slice(0, MOST_OTHERS),
  }
}

function addTo<K>(piles: Map<K, BoardReason[]>, key: K, reason: BoardReason): void {
  const pile = piles.get(key)
  if (pile) pile.push(reason)
  else piles.set(key, [reason])
}

/** What the board looks like once a reason was moved: last in its new place, with what is joined to it. */
export function moved(reasonId: string, themeId: string | null) {
  return (view: PremortemView): PremortemView => {
    const reason = view.reasons.find(({ id }) => id === reasonId)
    if (!reason) return view
    const rest = view.reasons.filter(({ id }) => id !== reasonId)
    const followed = rest.map((one) => (one.joinedToId === reasonId ? { ...one, themeId } : one))
    return { ...view, reasons: [...followed, { ...reason, themeId, joinedToId: null }] }
  }
}

/** What the board looks like once a vote was cast or taken back. */
export function voted(reasonId: string, change: 1 | -1) {
  return (view: PremortemView): PremortemView => ({
    ...view,
    votesUsed: view.votesUsed + change,
    reasons: view.reasons.map((one) => (one.id === reasonId ? { ...one, myVotes: one.myVotes + change } : one)),
  })
}

/** "1 reason", "3 reasons". */
export function reasonsWords(count: number): string {
  return `${count} ${count === 1 ? 'reason' : 'reasons'}`
}
