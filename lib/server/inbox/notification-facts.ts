import type { NotificationFacts } from '@/lib/domain/notification'
import type { Prisma } from '@/prisma/generated/client'

/** What a sentence needs beside its row. */
export const WITH_FACTS = {
  workspace: { select: { id: true, name: true } },
  proposal: { select: { id: true, title: true } },
} satisfies Prisma.NotificationInclude

export type NotificationRow = Prisma.NotificationGetPayload<{ include: typeof WITH_FACTS }>

export function notificationFacts(row: NotificationRow, actor: string | null): NotificationFacts {
  const detail = row.detail !== null && typeof row.detail === 'object' && !Array.isArray(row.detail) ? row.detail : {}
  return { actor, workspace: row.workspace.name, proposal: row.proposal, detail }
}
