import { DEFAULT_POLICY } from '@/lib/domain/gate-policy'
import { DEFAULT_MINUTES } from '@/lib/domain/premortem/phases'
import { makeKey } from '@/lib/server/connections/make-key'
import { db } from '@/lib/server/db'
import { setDelegation } from '@/lib/server/review/set-delegation'
import {
  aMember,
  archivedProposal,
  aTeam,
  aWorkspace,
  draftProposal,
  named,
  type Somebody,
  type SomeWorkspace,
} from '@/prisma/factories'
import { aClosedRisk } from './closed-risk'
import { sampleContent } from './editor-content'
import { invited } from './invited'
import { judged, required, submitted } from './review-room'

export type LeavingWorld = SomeWorkspace &
  Record<'tom' | 'dana' | 'lucy' | 'elena' | 'second', Somebody> & { ids: Record<string, string> }

/** Tom, an admin, looks after one of everything. */
export async function aLeavingWorld(): Promise<LeavingWorld> {
  const some = await aWorkspace()
  const { workspace, admin } = some
  const tom = await aMember(workspace, 'admin', { name: 'Tom Hale' })
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const lucy = await aMember(workspace, 'member', { name: 'Lucy Ward' })
  const elena = await aMember(workspace, 'lead', { name: 'Elena Petrova' })
  const second = await aMember(workspace, 'admin', { name: 'Sam Achebe' })
  await db.teamMember.create({ data: { teamId: (await aTeam(workspace)).id, personId: tom.person.id, addedAt: new Date() } })
  const own = await draftProposal(tom, { title: 'Plain Bag' })
  await named(own, dana, 'coauthor')
  const put = await archivedProposal(tom, { title: 'Night Bell' })
  const written = await draftProposal(dana, { title: 'Second Bell' })
  await named(written, tom, 'coauthor')
  const decided = await draftProposal(dana, { title: 'One Bag', content: sampleContent() })
  await submitted(dana, decided, [required(tom), required(elena)])
  await judged(tom, decided, 'approve')
  const waiting = await draftProposal(dana, { title: 'Quiet Hour', content: sampleContent() })
  await submitted(dana, waiting, [required(tom, 'Legal')])
  await setDelegation(lucy.ctx, { toId: tom.person.id, until: '2099-01-01' })
  const { reasonId: risk } = await aClosedRisk(tom, written.id)
  const { reasonId: accepted } = await aClosedRisk(dana, own.id)
  await db.risk.update({
    where: { reasonId: accepted },
    data: { acceptedById: tom.person.id, acceptedAt: new Date(), acceptedWhy: 'Small.', lookAgainOn: new Date('2026-01-01') },
  })
  const session = await db.premortem.create({
    data: {
      ...{
        proposalId: written.id,
        number: 2,
        revisionNumber: 1,
        facilitatorId: tom.person.id,
        failsOn: new Date(),
        newspaper: 'The Herald',
      },
      ...{
        headline: 'It failed.',
        story: 'It failed.',
        hidesNames: false,
        minutes: DEFAULT_MINUTES,
        votesEach: 5,
        votesPerTheme: 3,
      },
      ...{ phaseBeganAt: new Date(), createdAt: new Date() },
    },
  })
  const functions = [{ name: 'Legal', aboveMonths: null, firstChoiceId: tom.person.id, standInId: elena.person.id, sections: [] }]
  await db.gatePolicy.create({
    data: {
      ...{ workspaceId: workspace.id, policy: { ...DEFAULT_POLICY, functions }, version: 1 },
      ...{ changedAt: new Date(), changedById: admin.person.id },
    },
  })
  await makeKey(tom.ctx, { name: 'Deploy gate', days: null })
  await invited(tom)
  const ids = {
    own: own.id,
    put: put.id,
    written: written.id,
    decided: decided.id,
    waiting: waiting.id,
    risk,
    accepted,
    session: session.id,
  }
  return { ...some, tom, dana, lucy, elena, second, ids }
}
