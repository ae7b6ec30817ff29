'use client'

import { Ellipsis, X } from 'lucide-react'
import { useTransition } from 'react'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { showToast } from '@/components/ui/toast-store'
import { addTeamMemberAction, archiveTeamAction, removeTeamMemberAction, restoreTeamAction } from '@/lib/actions/people'
import type { PersonCard } from '@/lib/domain/person-card'
import type { Ruling } from '@/lib/domain/ruling'
import { AddToTeam } from './add-to-team'
import { PersonCell } from './person-cell'
import { sendOrTell } from './use-sending'

export type Team = { id: string; name: string; archived: boolean; people: PersonCard[]; proposals: number }

type Props = { team: Team; everybody: readonly PersonCard[]; mayRun: Ruling; onRename: () => void }

/** One team: its people, who else could be in it, and what can be done with it. */
export function TeamSection({ team, everybody, mayRun, onRename }: Props) {
  const [pending, start] = useTransition()
  const others = everybody.filter((person) => !team.people.some((one) => one.id === person.id))
  const canChange = mayRun.allowed && !team.archived

  function run(sent: () => Promise<boolean>, done: () => void) {
    start(async () => {
      if (await sent()) done()
    })
  }
  const restore = () => sendOrTell(restoreTeamAction({ teamId: team.id }))
  const archive = () =>
    run(
      () => sendOrTell(archiveTeamAction({ teamId: team.id })),
      () => showToast(`Team ${team.name} archived. Its proposals keep it.`, { label: 'Undo', run: () => void restore() }),
    )
  const remove = (person: PersonCard) => {
    const input = { teamId: team.id, personId: person.id }
    run(
      () => sendOrTell(removeTeamMemberAction(input)),
      () =>
        showToast(`${person.name} is out of ${team.name}.`, {
          label: 'Undo',
          run: () => void sendOrTell(addTeamMemberAction(input)),
        }),
    )
  }

  return (
    <section aria-labelledby={`team-${team.id}`} aria-busy={pending}>
      <header className="h-ruled items-center!">
        <h2 className="h-sec min-w-0 break-words" id={`team-${team.id}`}>
          {team.name}{' '}
          <span className="meta font-normal">
            {team.archived ? 'Archived' : `${team.proposals} ${team.proposals === 1 ? 'proposal' : 'proposals'}`}
          </span>
        </h2>
        {mayRun.allowed && (
          <Menu
            label={`More for ${team.name}`}
            triggerLabel={`More for ${team.name}`}
            triggerClass="iconbtn"
            trigger={<Icon of={Ellipsis} />}
          >
            {team.archived ? (
              <MenuItem onSelect={() => run(restore, () => showToast(`Team ${team.name} is back.`))}>Restore</MenuItem>
            ) : (
              <>
                <MenuItem onSelect={onRename}>Rename</MenuItem>
                <MenuItem onSelect={archive}>Archive</MenuItem>
              </>
            )}
          </Menu>
        )}
      </header>
      <ul className="grid grid-cols-2 gap-x-8 narrow:grid-cols-1">
        {team.people.map((person) => (
          <li
            key={person.id}
            className="flex min-h-[41px] items-center justify-between gap-3 border-b border-rule py-1.5 text-sm"
          >
            <PersonCell person={person} />
            {canChange && (
              <IconButton label={`Take ${person.name} out of ${team.name}`} icon={X} onClick={() => remove(person)} />
            )}
          </li>
        ))}
      </ul>
      {team.people.length === 0 && <p className="py-2 text-sm text-ink-2">Nobody is in it yet.</p>}
      {canChange && others.length > 0 && <AddToTeam team={team} others={others} />}
    </section>
  )
}
