import { dayOfDate } from '@/lib/domain/calendar-day'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { lastClosed } from '@/lib/server/premortem/last-closed'
import { readableWhere } from '@/lib/server/proposals/readable-where'

/** An open risk that somebody looks after: as its owner, or because they accepted it, or look at it again for whoever did. */
export type OwnRisk = {
  reasonId: string
  number: number
  text: string
  /** The first sign of it; empty where nobody wrote one. */
  sign: string
  isAccepted: boolean
  /** The day it is due, or to look again. */
  day: string | null
  proposal: { id: string; title: string }
  premortemId: string
  /** When the session was closed, or the risk accepted; and how often it was changed. */
  since: Date
  version: number
}

const LIVING = { status: { in: ['draft' as const, 'in_review' as const, 'cleared' as const] } }

/**
 * The open risks of this person in this workspace, of the session that counts of each proposal that they may read and that is not put away:
 * those by day first, the others after them.
 */
export async function listOwnRisks({ actor }: Context): Promise<OwnRisk[]> {
  const { personId } = actor
  const found = await db.risk.findMany({
    where: {
      isParked: false,
      status: 'open',
      OR: [
        { acceptedById: null, ownerId: personId },
        { acceptedById: { not: null }, lookAgainById: personId },
        { acceptedById: personId, lookAgainById: null },
      ],
      reason: { premortem: { closedAt: { not: null }, proposal: { AND: [readableWhere(actor), LIVING] } } },
    },
    include: {
      reason: {
        select: {
          text: true,
          premortem: { select: { id: true, closedAt: true, proposal: { select: { id: true, title: true } } } },
        },
      },
    },
  })
  const counting = await lastClosed(db, { id: { in: found.map(({ reason }) => reason.premortem.proposal.id) } })
  return found
    .filter(({ reason }) => counting.includes(reason.premortem.id))
    .map(({ reasonId, number, sign, acceptedById, acceptedAt, dueOn, lookAgainOn, version, reason: { text, premortem } }) => ({
      reasonId,
      number,
      text,
      sign,
      isAccepted: acceptedById !== null,
      day: dayOfDate(acceptedById ? lookAgainOn : dueOn),
      proposal: premortem.proposal,
      premortemId: premortem.id,
      since: acceptedAt ?? (premortem.closedAt as Date),
      version,
    }))
    .sort((one, other) => (one.day ?? '9999').localeCompare(other.day ?? '9999') || one.text.localeCompare(other.text))
}
