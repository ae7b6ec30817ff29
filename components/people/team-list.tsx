'use client'

import { useState } from 'react'
import { Empty } from '@/components/ui/empty'
import type { PersonCard } from '@/lib/domain/person-card'
import type { Ruling } from '@/lib/domain/ruling'
import { RenameTeamDialog } from './rename-team-dialog'
import { type Team, TeamSection } from './team-section'

type Props = { teams: readonly Team[]; everybody: readonly PersonCard[]; mayRun: Ruling }

/** Every team with its people; the archived at the end, behind a line. */
export function TeamList({ teams, everybody, mayRun }: Props) {
  const [renaming, setRenaming] = useState<Team | null>(null)
  const inUse = teams.filter((team) => !team.archived)
  const archived = teams.filter((team) => team.archived)
  const draw = (team: Team) => (
    <TeamSection key={team.id} team={team} everybody={everybody} mayRun={mayRun} onRename={() => setRenaming(team)} />
  )
  return (
    <div className="mt-7 grid gap-7">
      {inUse.map(draw)}
      {inUse.length === 0 && (
        <Empty title="No team yet.">
          {mayRun.allowed ? 'Name the first above, such as Repeat prescriptions.' : 'A lead can create the first.'}
        </Empty>
      )}
      {archived.length > 0 && (
        <details>
          <summary className="text-sm text-ink-2">Show {archived.length} archived</summary>
          <div className="mt-4 grid gap-7">{archived.map(draw)}</div>
        </details>
      )}
      {renaming && <RenameTeamDialog team={renaming} onClose={() => setRenaming(null)} />}
    </div>
  )
}
