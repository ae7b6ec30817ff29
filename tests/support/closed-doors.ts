import fs from 'node:fs'
import { expect } from 'vitest'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'

export type Doors<Ids> = Record<string, (ctx: Context, ids: Ids) => Promise<unknown>>

/** The verbs that the actions of these features wrap, by the files of lib/actions. */
export function wrappedVerbs(features: readonly string[]): string[] {
  return features.flatMap((feature) => {
    const source = fs.readFileSync(`lib/actions/${feature}.ts`, 'utf8')
    return [...source.matchAll(/[aA]ction\(.+(?:, (\w+)|=> (\w+)\(ctx, input\))\)$/gm)].map(
      ([, verb, called]) => verb ?? called ?? '',
    )
  })
}

/** Tries every door with ids that are not the caller's to touch. None opens, and the workspace's trail does not know of it. */
export async function expectClosed<Ids>(
  doors: Doors<Ids>,
  ctx: Context,
  ids: Ids,
  workspace: { id: string },
  code: 'not_found' | RegExp = 'not_found',
): Promise<void> {
  const trail = () => db.auditEvent.count({ where: { workspaceId: workspace.id } })
  const before = await trail()
  for (const [name, verb] of Object.entries(doors))
    await expect(verb(ctx, ids), name).rejects.toMatchObject({ code: code === 'not_found' ? code : expect.stringMatching(code) })
  expect(await trail()).toBe(before)
}
