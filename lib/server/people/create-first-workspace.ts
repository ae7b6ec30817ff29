import { DomainError } from '@/lib/domain/errors'
import type { CreateFirstWorkspaceInput } from '@/lib/domain/workspace'
import { foundWorkspace } from './found-workspace'
import { isFirstRun } from './is-first-run'
import { signUp } from './sign-up'
import type { Visitor } from './visitor'

/** The first visitor's account and workspace in one; of two first visitors one wins. Afterwards it is a conflict for good. */
export async function createFirstWorkspace(visitor: Visitor, input: CreateFirstWorkspaceInput): Promise<{ workspaceId: string }> {
  if (!(await isFirstRun())) throw taken()
  return signUp(visitor, input, async (tx, person) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('first-workspace', 0))`
    if (await tx.workspace.findFirst({ select: { id: true } })) throw taken()
    return { workspaceId: await foundWorkspace(tx, visitor, input, person) }
  })
}

function taken(): DomainError {
  return new DomainError('conflict', 'Somebody made the first workspace already. Ask them for an invitation.')
}
