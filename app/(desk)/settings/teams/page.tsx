import type { Metadata } from 'next'
import { SettingsHead } from '@/components/desk/settings-head'
import { NewTeamForm } from '@/components/people/new-team-form'
import { NotForYou } from '@/components/people/not-for-you'
import { TeamList } from '@/components/people/team-list'
import { workspaceRuling } from '@/lib/domain/workspace'
import { listTeams } from '@/lib/server/people/list-teams'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Teams' }

export default async function TeamsPage() {
  const { ctx } = await requirePage()
  const may = workspaceRuling('seePeople', ctx.actor)
  if (!may.allowed) return <NotForYou title="Teams" reason={may.reason} />
  const { teams, everybody, may: rulings } = await listTeams(ctx)
  return (
    <>
      <SettingsHead title="Teams">A proposal may name the team that would build it. Teams give no rights.</SettingsHead>
      <NewTeamForm may={rulings.run} />
      <TeamList teams={teams} everybody={everybody} mayRun={rulings.run} />
    </>
  )
}
