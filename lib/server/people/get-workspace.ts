import { removeMemberRuling } from '@/lib/domain/membership'
import type { Ruling } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { usedByPictures } from '@/lib/server/pictures/keep-picture'
import { getMemberFacts } from './member-facts'

export type WorkspaceSettings = {
  name: string
  city: string
  openSignUp: boolean
  pauseMinutes: number
  /** Bytes that its pictures take, and may take. */
  pictures: { used: number; quota: number }
  may: { change: Ruling; leave: Ruling }
}

/** The workspace's settings and what this person may do with them. */
export async function getWorkspace(ctx: Context): Promise<WorkspaceSettings> {
  const workspace = await db.workspace.findUniqueOrThrow({ where: { id: ctx.actor.workspaceId } })
  const { name, city, openSignUp, pauseMinutes } = workspace
  const self = await getMemberFacts(db, workspace.id, ctx.actor.personId)
  return {
    name,
    city,
    openSignUp,
    pauseMinutes,
    pictures: { used: await usedByPictures(db, workspace.id), quota: env().pictureQuota },
    may: { change: workspaceRuling('changeSettings', ctx.actor), leave: removeMemberRuling(self, ctx.actor) },
  }
}
