import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import type { Role } from '@/lib/domain/roles'
import { type DocumentContent, readContent } from '@/lib/editor/content'
import { newDocument } from '@/lib/editor/new-document'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { type Clock, systemClock } from '@/lib/server/clock'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { writeSearchText } from '@/lib/server/finding/write-search-text'
import { summarise } from '@/lib/server/writing/write-summary'
import type { Person, Prisma, Proposal, Team, Workspace } from '@/prisma/generated/client'

/** Rows in a state, for tests and the demo: each is written straight to the tables, with no trail and no mail. */
export type Somebody = { person: Person; ctx: Context }

export type SomeWorkspace = { workspace: Workspace; admin: Somebody }

/** A person without a password and without a workspace. */
export async function aPerson(over: Partial<Prisma.PersonCreateInput> = {}): Promise<Person> {
  const id = over.id ?? randomUUID().replaceAll('-', '')
  return db.person.create({ data: { id, name: 'Dana Okafor', email: `${id}@northgate.example`, ...over } })
}

/** A workspace of its own for each suite, and its one admin. */
export async function aWorkspace(
  over: Partial<Prisma.WorkspaceCreateInput> = {},
  now: Clock = systemClock,
): Promise<SomeWorkspace> {
  const workspace = await db.workspace.create({
    data: { name: 'Northgate Pharmacy', city: 'Leeds', createdAt: now(), ...over },
  })
  return { workspace, admin: await aMember(workspace, 'admin', { name: 'Marcus Lindqvist' }, now) }
}

/** A new person with this role in the workspace, and the context in which they act. */
export async function aMember(
  workspace: { id: string },
  role: Role = 'member',
  over: Partial<Prisma.PersonCreateInput> = {},
  now: Clock = systemClock,
): Promise<Somebody> {
  return joined(await aPerson(over), workspace, role, now)
}

/** Puts a person who exists into a workspace. */
export async function joined(
  person: Person,
  workspace: { id: string },
  role: Role = 'member',
  now: Clock = systemClock,
): Promise<Somebody> {
  await db.membership.create({
    data: { workspaceId: workspace.id, personId: person.id, role, functions: [], joinedAt: now() },
  })
  return { person, ctx: { actor: { personId: person.id, workspaceId: workspace.id, role }, now } }
}

export async function aTeam(workspace: { id: string }, over: Partial<Prisma.TeamUncheckedCreateInput> = {}): Promise<Team> {
  const name = `Repeat prescriptions ${randomUUID().slice(0, 4)}`
  return db.team.create({ data: { workspaceId: workspace.id, name, createdAt: new Date(), ...over } })
}

/** A draft proposal's row, without a document: enough for rules about people. */
export async function aDraft(owner: Somebody, over: Partial<Prisma.ProposalUncheckedCreateInput> = {}): Promise<Proposal> {
  return db.proposal.create({
    data: {
      workspaceId: owner.ctx.actor.workspaceId,
      ownerId: owner.person.id,
      title: 'Second Bell',
      createdAt: owner.ctx.now(),
      ...over,
    },
  })
}

type ProposalOver = Partial<Prisma.ProposalUncheckedCreateInput> & { content?: DocumentContent }

/** A draft with its document, empty unless content is given. */
export async function draftProposal(owner: Somebody, { content, ...over }: ProposalOver = {}): Promise<Proposal> {
  const snapshot = new Uint8Array(newDocument(content))
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, snapshot)
  const written = readContent(ydoc)
  const proposal = await aDraft(owner, {
    document: { create: { schemaVersion: SCHEMA_VERSION, snapshot } },
    summary: { create: { ...summarise(written), revisions: 0, editedAt: owner.ctx.now() } },
    ...over,
  })
  await db.$transaction((tx) => writeSearchText(tx, proposal.id, written))
  return proposal
}

export async function proposalInReview(owner: Somebody, over: ProposalOver = {}): Promise<Proposal> {
  return draftProposal(owner, { status: 'in_review', firstSubmittedAt: owner.ctx.now(), ...over })
}

/** Cleared to build: its text is locked. */
export async function approvedProposal(owner: Somebody, over: ProposalOver = {}): Promise<Proposal> {
  return draftProposal(owner, { status: 'cleared', firstSubmittedAt: owner.ctx.now(), ...over })
}

/** Archived by its owner while it was a draft. */
export async function archivedProposal(owner: Somebody, over: ProposalOver = {}): Promise<Proposal> {
  const archived = { statusBeforeArchive: 'draft', archivedAt: owner.ctx.now(), archivedById: owner.person.id } as const
  return draftProposal(owner, { status: 'archived', ...archived, ...over })
}

export async function named(
  proposal: { id: string },
  somebody: { person: { id: string } },
  relation: 'coauthor' | 'reviewer' | 'reader',
): Promise<void> {
  const row = { proposalId: proposal.id, personId: somebody.person.id, relation, addedAt: new Date() }
  await db.proposalPerson.create({ data: row })
}
