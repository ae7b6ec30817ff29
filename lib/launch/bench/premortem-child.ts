import { randomUUID } from 'node:crypto'
import { DEFAULT_MINUTES } from '@/lib/domain/premortem/phases'
import { DEFAULT_BALLOT } from '@/lib/domain/premortem/votes'
import { db } from '@/lib/server/db'
import { addTheme } from '@/lib/server/premortem/add-theme'
import { changePhase } from '@/lib/server/premortem/change-phase'
import { planPremortem } from '@/lib/server/premortem/plan-premortem'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { sessionCookie } from '@/tests/support/session-cookie'

/** What the bench asks of a process that has the product's database: a session in its group phase. */
export type Wanted = { people: number; reasons: number; themes: number }
/** cookies: of each person on the list, who runs it first. */
export type Seated = { proposalId: string; premortemId: string; themes: string[]; cookies: { name: string; value: string }[] }

process.on('message', async ({ people, reasons, themes }: Wanted) => {
  const { workspace } = await aWorkspace()
  const members = await Promise.all(Array.from({ length: people }, () => aMember(workspace)))
  const [first, ...others] = members
  if (!first) throw new Error('A session needs somebody.')
  const proposal = await draftProposal(first)
  await saveRevision(first.ctx, { proposalId: proposal.id, message: 'First full draft' })
  const scene = {
    failsOn: '2028-03-04',
    newspaper: 'The Yorkshire Herald',
    headline: 'Northgate has withdrawn Second Bell.',
    story: 'Nine in ten trays had come back to the counter.',
    revisionNumber: 1,
    hidesNames: false,
    minutes: DEFAULT_MINUTES,
    ...DEFAULT_BALLOT,
    people: others.map(({ person }) => person.id),
  }
  const { id: premortemId } = await planPremortem(first.ctx, { proposalId: proposal.id, ...scene })
  await db.reason.createMany({
    data: Array.from({ length: reasons }, (_, place) => ({
      id: randomUUID(),
      premortemId,
      authorId: members[place % people]?.person.id,
      text: `reason ${place}: the tray rang late, nobody picked up, and the neighbour heard which medicine she takes`,
      position: place,
      heardAt: place + 1,
    })),
  })
  for (const [from, to] of [
    ['scene', 'silent'],
    ['silent', 'reveal'],
    ['reveal', 'group'],
  ] as const)
    await changePhase(first.ctx, { premortemId, from, to })
  const made: string[] = []
  for (let theme = 0; theme < themes; theme++)
    made.push((await addTheme(first.ctx, { premortemId, name: `Theme ${theme + 1}`, reasonId: null })).themeId)
  const cookies = await Promise.all(members.map(({ person }) => sessionCookie(person.email)))
  const seated: Seated = {
    proposalId: proposal.id,
    premortemId,
    themes: made,
    cookies: cookies.map(({ name, value }) => ({ name, value })),
  }
  process.send?.(seated)
})
process.on('disconnect', () => process.exit())
process.send?.('ready')
