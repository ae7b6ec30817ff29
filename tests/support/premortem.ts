import { DEFAULT_MINUTES, PHASES, type Phase } from '@/lib/domain/premortem/phases'
import { DEFAULT_BALLOT } from '@/lib/domain/premortem/votes'
import { type Clock, systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { addReason } from '@/lib/server/premortem/add-reason'
import { changePhase } from '@/lib/server/premortem/change-phase'
import { planPremortem } from '@/lib/server/premortem/plan-premortem'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, aWorkspace, draftProposal, type Somebody, type SomeWorkspace } from '@/prisma/factories'
import type { Proposal } from '@/prisma/generated/client'

export type Session = SomeWorkspace & { proposal: Proposal; id: string; dana: Somebody; tom: Somebody; priya: Somebody }

export const scene = {
  failsOn: '2028-03-04',
  newspaper: 'The Yorkshire Herald',
  headline: 'Northgate has withdrawn Second Bell.',
  story: 'Nine in ten trays had come back to the counter.',
  revisionNumber: 1,
  minutes: DEFAULT_MINUTES,
  ...DEFAULT_BALLOT,
}

/** A session of Dana, who runs it and owns the proposal, Tom and Priya, moved on to a phase. */
export async function aSession({
  hidesNames = false,
  phase = 'scene' as Phase,
  now = systemClock as Clock,
} = {}): Promise<Session> {
  const some = await aWorkspace({}, now)
  const dana = await aMember(some.workspace, 'member', {}, now)
  const tom = await aMember(some.workspace, 'member', { name: 'Tom Hale' }, now)
  const priya = await aMember(some.workspace, 'member', { name: 'Priya Nair' }, now)
  const proposal = await draftProposal(dana)
  await saveRevision(dana.ctx, { proposalId: proposal.id, message: 'First full draft' })
  const people = [tom.person.id, priya.person.id]
  const { id } = await planPremortem(dana.ctx, { proposalId: proposal.id, ...scene, hidesNames, people })
  const session = { ...some, proposal, id, dana, tom, priya }
  await moveTo(session, 'scene', phase)
  return session
}

/** Moves the room on from phase to phase. */
export async function moveTo({ dana, id }: Pick<Session, 'dana' | 'id'>, from: Phase, to: Phase): Promise<void> {
  for (let at = PHASES.indexOf(from); at < PHASES.indexOf(to); at++)
    await changePhase(dana.ctx, { premortemId: id, from: PHASES[at] ?? from, to: PHASES[at + 1] ?? to })
}

/** Writes a reason; its id. */
export async function write({ id }: Pick<Session, 'id'>, somebody: Somebody, text: string): Promise<string> {
  return (await addReason(somebody.ctx, { premortemId: id, text })).reasonId
}

/** Closes a session where it stands, straight in the tables: nobody counts votes, so risks stay as they are. */
export async function closedAtOnce({ id, dana }: Pick<Session, 'id' | 'dana'>): Promise<void> {
  const data = { phase: 'close', closedAt: new Date(), closedById: dana.person.id, authorKey: null } as const
  await db.premortem.update({ where: { id }, data })
}

/** Holds the row of a session, for verbs that change it or need its phase. */
export function holdingSession({ id }: Pick<Session, 'id'>) {
  return { sql: 'SELECT 1 FROM premortem WHERE id = $1::uuid FOR UPDATE', values: [id] }
}
