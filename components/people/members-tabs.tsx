'use client'

import { useState } from 'react'
import { Empty } from '@/components/ui/empty'
import { Tabs } from '@/components/ui/tabs'
import type { Ruling } from '@/lib/domain/ruling'
import { type Invitation, InvitedTable } from './invited-table'
import { type FormerMember, LeftTable } from './left-table'
import type { Member } from './member-row'
import { MembersTable } from './members-table'

type Props = {
  members: readonly Member[]
  invitations: readonly Invitation[]
  left: readonly FormerMember[]
  functions: readonly string[]
  mayChange: Ruling
  /** Links for many people that still open. */
  openLinks: number
  /** There are more invitations than are listed. */
  isCut: boolean
}

/** Who is here, who is invited, who left; one search over all three. */
export function MembersTabs({ members, invitations, left, functions, mayChange, openLinks, isCut }: Props) {
  const [tab, setTab] = useState('members')
  const [wanted, setWanted] = useState('')
  const matches = (...texts: (string | null)[]) => texts.some((text) => text?.toLowerCase().includes(wanted.trim().toLowerCase()))

  const here = members.filter((member) => matches(member.person.name, member.email, ...member.functions))
  const asked = invitations.filter((invitation) => matches(invitation.email ?? 'link', invitation.inviterName))
  const gone = left.filter((member) => matches(member.person.name))
  const nobody = wanted.trim() ? (
    <Empty title={`Nobody here is called “${wanted.trim()}”.`}>Look in the other tabs, or write less of the name.</Empty>
  ) : null

  const panels = {
    members: here.length ? (
      <MembersTable members={here} functions={functions} mayChange={mayChange} openLinks={openLinks} />
    ) : (
      nobody
    ),
    invited: asked.length ? (
      <InvitedTable invitations={asked} isCut={isCut} />
    ) : (
      (nobody ?? <Empty title="No invitation is open." />)
    ),
    left: gone.length ? (
      <LeftTable people={gone} mayHandOver={mayChange.allowed} />
    ) : (
      (nobody ?? <Empty title="Nobody has left." />)
    ),
  }
  return (
    <section className="relative mt-6" aria-label="People">
      <input
        type="search"
        className="input absolute top-0 right-0 w-[190px] narrow:static narrow:mb-2 narrow:w-full"
        aria-label="Find a person"
        placeholder="Find a person"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <Tabs
        label="People"
        className="min-h-[34px] narrow:min-h-10 w-fit narrow:w-full"
        panelClass="mt-2"
        current={tab}
        onChange={setTab}
        tabs={[
          { key: 'members', label: 'Members', count: members.length, panel: panels.members },
          { key: 'invited', label: 'Invited', count: invitations.length, panel: panels.invited },
          { key: 'left', label: 'Left', count: left.length, panel: panels.left },
        ]}
      />
    </section>
  )
}
