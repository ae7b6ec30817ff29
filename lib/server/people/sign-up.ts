import { DomainError, notFound } from '@/lib/domain/errors'
import type { SignUpByInvitationInput, SignUpOpenlyInput } from '@/lib/domain/invitation'
import { type Tx, transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import type { Person } from '@/prisma/generated/client'
import { acceptAs, checkInvitation, type Joined } from './accept-invitation'
import { createAccount, hashPassword, type NewAccount } from './create-account'
import { joinWorkspace } from './join-workspace'
import { lockWorkspace } from './lock-people'
import { beginSession } from './sign-in'
import { noteFailedAddress, refuseManyFailures } from './sign-in-limits'
import type { Visitor } from './visitor'

/** An account and its place in the workspace that the invitation names: both or neither. Then a session begins. */
export async function signUpByInvitation(visitor: Visitor, input: SignUpByInvitationInput): Promise<Joined> {
  await checkInvitation(visitor, input)
  return signUp(visitor, input, (tx, person) => acceptAs(tx, visitor, input.token, person))
}

/** The same without an invitation, where the workspace is open to whoever signs up. They begin as members. */
export async function signUpOpenly(visitor: Visitor, input: SignUpOpenlyInput): Promise<Joined> {
  await getOpenWorkspace(db, input.workspaceId)
  return signUp(visitor, input, (tx, person) => joinOpenWorkspace(tx, visitor, input.workspaceId, person.id))
}

export async function joinOpenWorkspace(
  tx: Tx,
  ctx: Pick<Visitor, 'now'>,
  workspaceId: string,
  personId: string,
): Promise<Joined> {
  await lockWorkspace(tx, workspaceId)
  await getOpenWorkspace(tx, workspaceId)
  await joinWorkspace(tx, ctx, { workspaceId, personId, role: 'member' })
  return { workspaceId, proposalId: null, isAsked: false }
}

async function getOpenWorkspace(tx: Tx, workspaceId: string): Promise<void> {
  const workspace = await tx.workspace.findUnique({ where: { id: workspaceId, openSignUp: true } })
  if (!workspace) throw notFound('workspace')
}

/**
 * Creates the account, does the rest in the same transaction, and signs the new person in. The caller has looked whether
 * the door is open at all: who has an account is told to nobody outside, and no password is hashed for them.
 */
export async function signUp<T>(visitor: Visitor, account: NewAccount, rest: (tx: Tx, person: Person) => Promise<T>): Promise<T> {
  await refuseKnownAddress(visitor, account.email)
  const passwordHash = await hashPassword(account.password)
  const result = await transaction(visitor, async (tx) => {
    const person = await createAccount(tx, { ...account, passwordHash })
    return rest(tx, person)
  })
  await beginSession(visitor, account)
  return result
}

/** Asking who has an account is possible here, so it counts like a failed sign-in. */
async function refuseKnownAddress(visitor: Visitor, email: string): Promise<void> {
  await refuseManyFailures(visitor)
  const known = await db.person.findUnique({ where: { email }, select: { id: true } })
  if (!known) return
  await noteFailedAddress(visitor)
  const message = 'This address has an account already. Sign in with it.'
  throw new DomainError('invalid', message, { email: message })
}
