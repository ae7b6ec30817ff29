import type { Metadata } from 'next'
import { SettingsHead } from '@/components/desk/settings-head'
import { InviteForm } from '@/components/people/invite-form'
import { MembersTabs } from '@/components/people/members-tabs'
import { NotForYou } from '@/components/people/not-for-you'
import { RoleList } from '@/components/people/role-list'
import { headcount } from '@/lib/domain/membership'
import { dayOf, whenInWords } from '@/lib/domain/when'
import { workspaceRuling } from '@/lib/domain/workspace'
import { countOpenLinks } from '@/lib/server/people/count-open-links'
import { listInvitations, MOST_INVITATIONS } from '@/lib/server/people/list-invitations'
import { listMembers } from '@/lib/server/people/list-members'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Members' }

export default async function MembersPage() {
  const { ctx, signedIn } = await requirePage()
  const may = workspaceRuling('seePeople', ctx.actor)
  if (!may.allowed) return <NotForYou title="Members" reason={may.reason} />

  const { members, left, functions, may: rulings } = await listMembers(ctx)
  const [invitations, openLinks] = await Promise.all([listInvitations(ctx), countOpenLinks(ctx)])
  const now = ctx.now()
  const { timeZone } = signedIn.person
  return (
    <>
      <SettingsHead title="Members">{headcount(members.map((member) => member.role))}</SettingsHead>
      <InviteForm may={rulings} functions={functions} />
      <MembersTabs
        mayChange={rulings.changeRoles}
        functions={functions}
        members={members.map(({ lastSeenAt, ...member }) => ({
          ...member,
          lastHere: lastSeenAt ? whenInWords(lastSeenAt, now, timeZone) : 'Not yet',
        }))}
        invitations={invitations.map(({ sentAt, expiresAt, ...invitation }) => ({
          ...invitation,
          sentOn: dayOf(sentAt, now, timeZone),
          runsOutOn: dayOf(expiresAt, now, timeZone),
        }))}
        openLinks={openLinks}
        isCut={invitations.length === MOST_INVITATIONS}
        left={left.map(({ leftAt, ...member }) => ({ ...member, leftOn: dayOf(leftAt, now, timeZone) }))}
      />
      <RoleList />
    </>
  )
}
