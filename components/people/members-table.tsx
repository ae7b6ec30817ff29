'use client'

import { useState } from 'react'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Ruling } from '@/lib/domain/ruling'
import { FunctionsDialog } from './functions-dialog'
import { type Member, MemberRow } from './member-row'
import { RemoveDialog } from './remove-dialog'

/** openLinks: links for many people that still open. */
type Props = { members: readonly Member[]; functions: readonly string[]; mayChange: Ruling; openLinks: number }

/** Everybody who is here; roles change in place, the rest in the row's menu. */
export function MembersTable({ members, functions, mayChange, openLinks }: Props) {
  const [changing, setChanging] = useState<Member | null>(null)
  const [removing, setRemoving] = useState<Member | null>(null)
  return (
    <>
      <table className="table table--stack table--mid">
        <thead>
          <tr>
            <th scope="col" aria-sort="ascending">
              Person
            </th>
            <th scope="col">Role</th>
            <th scope="col">Functions</th>
            <th scope="col">Last here</th>
            <th scope="col">
              <VisuallyHidden>Actions</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow
              key={member.person.id}
              member={member}
              mayChange={mayChange}
              onFunctions={() => setChanging(member)}
              onRemove={() => setRemoving(member)}
            />
          ))}
        </tbody>
      </table>
      {!mayChange.allowed && <p className="meta pt-2.5">{mayChange.reason}</p>}
      {changing && <FunctionsDialog member={changing} known={functions} onClose={() => setChanging(null)} />}
      {removing && (
        <RemoveDialog member={removing} mayHandOver={mayChange.allowed} openLinks={openLinks} onClose={() => setRemoving(null)} />
      )}
    </>
  )
}
