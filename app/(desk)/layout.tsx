import type { ReactNode } from 'react'
import { Account } from '@/components/desk/account'
import { KeepsWords } from '@/components/desk/keeps-words'
import { OnTheWay } from '@/components/desk/on-the-way'
import { OutsideProposal } from '@/components/desk/outside-proposal'
import { OwnTheme } from '@/components/desk/own-theme'
import { StaysIn } from '@/components/desk/stays-in'
import { TopBar } from '@/components/desk/top-bar'
import { FindButton } from '@/components/finding/find-button'
import { FindDoor } from '@/components/finding/find-door'
import { InboxLink } from '@/components/inbox/inbox-link'
import { KeysDoor } from '@/components/keys/keys-door'
import { OwnZone } from '@/components/ui/own-zone'
import { personCard } from '@/lib/domain/person-card'
import { workspaceRuling } from '@/lib/domain/workspace'
import { countNew } from '@/lib/server/inbox/count-new'
import { requirePage } from '@/lib/server/session'

/** Every room of a workspace: nobody comes in signed out. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { ctx, signedIn, workspace } = await requirePage()
  const { person, workspaces } = signedIn
  const unread = await countNew(ctx, person.id)
  const nav = [
    { href: '/desk', label: 'Desk' },
    // Whoever follows drafts has all proposals there.
    workspaceRuling('followDrafts', ctx.actor).allowed
      ? { href: '/portfolio', label: 'Portfolio' }
      : { href: '/proposals', label: 'Proposals', exact: true },
    { href: '/examples', label: 'Examples' },
  ]
  const mayStart = workspaceRuling('createProposal', ctx.actor).allowed
  if (mayStart) nav.push({ href: '/proposals/new', label: 'New proposal' })
  return (
    <>
      <StaysIn workspaceId={workspace.id} />
      <KeepsWords personId={person.id} />
      <OnTheWay />
      <OutsideProposal>
        <TopBar
          nav={nav}
          end={
            <>
              <FindButton />
              <InboxLink unread={unread} />
              <OwnTheme theme={person.theme} />
              <Account
                person={personCard(person)}
                email={person.email}
                workspaces={workspaces.map(({ id, name }) => ({ id, name, current: id === workspace.id }))}
              />
            </>
          }
        />
      </OutsideProposal>
      <FindDoor mayStart={mayStart} />
      <KeysDoor />
      <OwnZone timeZone={person.timeZone}>{children}</OwnZone>
    </>
  )
}
