import { db } from '@/lib/server/db'

/** Workspaces that whoever signs up may join, by name. */
export async function listOpenWorkspaces(): Promise<{ id: string; name: string }[]> {
  return db.workspace.findMany({ where: { openSignUp: true }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
}
