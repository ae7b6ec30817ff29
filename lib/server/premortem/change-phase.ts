import { conflict, DomainError } from '@/lib/domain/errors'
import type { ChangePhaseInput } from '@/lib/domain/premortem/inputs'
import { clearsVotes, isBefore, nextPhase, type PhaseMinutes } from '@/lib/domain/premortem/phases'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { timerFor } from '@/lib/domain/premortem/timer'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { countVotes } from './count-votes'
import { holdPremortem } from './hold-premortem'
import { findNextReading } from './reveal-next'
import { signalPremortem } from './signal-premortem'
import { tellParts } from './tell-parts'

/** Moves the room on by one phase, or back to any before. Going back to the vote or further empties the ballots, visibly. */
export async function changePhase(ctx: Context, { premortemId, from, to }: ChangePhaseInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'update')
    enforce(premortemRuling('steer', facts, ctx.actor))
    if (row.phase !== from) throw conflict('session')
    if (to !== nextPhase(from) && !isBefore(to, from)) throw new DomainError('invalid', 'Phases come one after the other.')
    if (to === 'scene') throw new DomainError('invalid', 'The scene is set. Plan another session for another scene.')
    const now = ctx.now()
    const isCleared = clearsVotes(from, to) && (await clearVotes(tx, premortemId)) > 0
    if (from === 'vote' && to === 'plan') await countVotes(tx, premortemId)
    const { endsAt, leftMs } = timerFor(to, row.minutes as PhaseMinutes, now, true)
    const reading = to === 'reveal' ? await findNextReading(tx, row, null) : null
    await tx.premortem.update({
      where: { id: premortemId },
      data: {
        phase: to,
        phaseBeganAt: now,
        timerEndsAt: endsAt,
        timerLeftMs: leftMs,
        readingId: reading?.id ?? null,
        lastReaderId: reading?.authorId ?? row.lastReaderId,
        ...(isCleared ? { votesClearedAt: now } : {}),
      },
    })
    await tellParts(tx, ctx, row, to, endsAt)
    recordEvent(tx, ctx, 'premortem.phase_changed', {
      proposalId: row.proposalId,
      premortemId,
      from,
      to,
      votesCleared: isCleared,
    })
    await signalPremortem(tx, premortemId, { isForAll: true })
  })
}

async function clearVotes(tx: Parameters<typeof countVotes>[0], premortemId: string): Promise<number> {
  const { count } = await tx.reasonVote.deleteMany({ where: { reason: { premortemId } } })
  return count
}
