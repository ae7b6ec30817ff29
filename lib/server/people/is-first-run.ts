import { db } from '@/lib/server/db'

/** An empty installation: nobody has made a workspace yet, so the next visitor does. */
export async function isFirstRun(): Promise<boolean> {
  return (await db.workspace.findFirst({ select: { id: true } })) === null
}
