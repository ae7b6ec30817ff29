import type { BoardReason, BoardTheme } from '@/lib/domain/premortem/board'
import { isBefore } from '@/lib/domain/premortem/phases'
import { authorMark } from './author-mark'
import type { LoadedSession } from './load-session'

export type Board = {
  reasons: BoardReason[]
  themes: BoardTheme[]
  total: number
  votesUsed: number
  unheardBy: ReadonlyMap<string, number>
}

/**
 * Reasons and themes as this viewer may see them. Whoever was not invited sees nothing before the session is closed, not even how many: a
 * total that grows tells who is at work. The
 * text, author and length of what nobody has heard yet never leave this function but to its author.
 */
export function listBoard({ row, reasons: all, themes, cardOf }: LoadedSession, personId: string, isInvited: boolean): Board {
  const isRevealed = isBefore('reveal', row.phase)
  const isCounted = !isBefore(row.phase, 'plan')
  const mark = row.authorKey && authorMark(row.authorKey, personId)
  const isMine = (reason: (typeof all)[number]) => reason.authorId === personId || (mark !== null && reason.authorMark === mark)
  const isHeard = (reason: (typeof all)[number]) => isRevealed || reason.heardAt !== null
  const isIn = isInvited || row.closedAt !== null
  const visible = isIn ? all.filter((reason) => isHeard(reason) || isMine(reason)) : []
  const unheardBy = new Map<string, number>()
  for (const { authorId, heardAt } of all)
    if (authorId && heardAt === null) unheardBy.set(authorId, (unheardBy.get(authorId) ?? 0) + 1)
  const reasons = visible.map((reason) => ({
    id: reason.id,
    text: reason.text,
    kind: reason.kind,
    isLate: reason.isLate,
    author: reason.authorId ? cardOf(reason.authorId) : null,
    isMine: isMine(reason),
    isHeard: isHeard(reason),
    heardAt: reason.heardAt,
    themeId: reason.themeId,
    joinedToId: reason.joinedToId,
    myVotes: reason.votes.find((vote) => vote.personId === personId)?.votes ?? 0,
    votes: isCounted ? reason.votes.reduce((sum, { votes }) => sum + votes, 0) : null,
    version: reason.version,
  }))
  const votesUsed = reasons.reduce((sum, { myVotes }) => sum + myVotes, 0)
  return { reasons, themes: visible.length > 0 || isInvited ? themes : [], total: isIn ? all.length : 0, votesUsed, unheardBy }
}
