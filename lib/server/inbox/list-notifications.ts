import {
  isNotificationKind,
  kindOf,
  NEEDING_KINDS,
  NOTIFICATION_KINDS,
  type NotificationKind,
  type Told,
} from '@/lib/domain/notification'
import { type PersonCard, personCard } from '@/lib/domain/person-card'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/prisma/generated/client'
import { type NotificationRow, notificationFacts, WITH_FACTS } from './notification-facts'
import { visibleWhere } from './visible-where'

export type InboxItem = {
  id: string
  kind: NotificationKind
  actor: PersonCard | null
  told: Told
  /** Its button; null where nothing is asked of the person. */
  verb: string | null
  /** May they put it aside themselves, or does a verb say when it is done? */
  isOwnToDo: boolean
  isNew: boolean
  workspace: { id: string; name: string }
  proposalId: string | null
  invitationId: string | null
  createdAt: Date
}

export type Inbox = {
  needs: InboxItem[]
  /** For you to know, and what was done; the newest first. */
  others: { items: InboxItem[]; total: number; page: number; pages: number }
  unread: number
}

const MOST_NEEDS = 200
const PAGE = 30

/** The person's inbox over all their workspaces. page counts from 1, over what is only for them to know. */
export async function listNotifications(ctx: Context, { page = 1 }: { page?: number } = {}): Promise<Inbox> {
  const visible = await visibleWhere(ctx, ctx.actor.personId)
  const known = { kind: { in: Object.keys(NOTIFICATION_KINDS) } }
  const others = { AND: [visible, known, { NOT: NEEDS }] }
  const total = await db.notification.count({ where: others })
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  const [needing, rest, unread] = await Promise.all([
    find({ AND: [visible, NEEDS] }, { take: MOST_NEEDS }),
    find(others, { take: PAGE, skip: (shown - 1) * PAGE }),
    db.notification.count({ where: { AND: [visible, known, { readAt: null }] } }),
  ])
  return { needs: needing, others: { items: rest, total, page: shown, pages }, unread }
}

/** What waits for the person in this workspace about proposals: the newest first. */
export async function listWaiting(ctx: Context): Promise<InboxItem[]> {
  const { personId, workspaceId } = ctx.actor
  const here = { workspaceId, proposalId: { not: null } }
  return find({ AND: [await visibleWhere(ctx, personId), NEEDS, here] }, { take: MOST_NEEDS })
}

const NEEDS: Prisma.NotificationWhereInput = { kind: { in: NEEDING_KINDS }, doneAt: null }

async function find(where: Prisma.NotificationWhereInput, some: { take: number; skip?: number }): Promise<InboxItem[]> {
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
  const rows = await db.notification.findMany({ where, orderBy, ...some, include: WITH_FACTS })
  const ids = rows.flatMap(({ actorId }) => (actorId ? [actorId] : []))
  const people = await db.person.findMany({ where: { id: { in: ids } } })
  const actors = new Map(people.map((person) => [person.id, personCard(person)]))
  return rows.flatMap((row) => toItem(row, (row.actorId && actors.get(row.actorId)) || null))
}

function toItem(row: NotificationRow, actor: PersonCard | null): InboxItem[] {
  const { id, kind, proposalId, invitationId, createdAt, readAt, doneAt, workspace } = row
  if (!isNotificationKind(kind)) return []
  const { needs, verb, tell } = kindOf(kind)
  const isWaiting = needs !== null && doneAt === null
  return [
    {
      id,
      kind,
      actor,
      told: tell(notificationFacts(row, actor?.name ?? null)),
      verb: isWaiting ? (verb ?? 'Open') : null,
      isOwnToDo: isWaiting && (needs === 'opened' || invitationId !== null),
      isNew: readAt === null,
      workspace: { id: workspace.id, name: workspace.name },
      proposalId,
      invitationId,
      createdAt,
    },
  ]
}
