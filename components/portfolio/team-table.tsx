import type { TeamFigures } from '@/lib/domain/draft-history'

/** How the drafts of each team move. */
export function TeamTable({ teams }: { teams: readonly TeamFigures[] }) {
  return (
    <table className="table table--stack teams" aria-label="Teams">
      <thead>
        <tr>
          <th scope="col">Team</th>
          <th scope="col" className="num">
            Proposals
          </th>
          <th scope="col" className="num">
            Revisions each
          </th>
          <th scope="col" className="num">
            Days between
          </th>
          <th scope="col" className="num">
            Sitting still
          </th>
        </tr>
      </thead>
      <tbody>
        {teams.map(({ team, proposals, perProposal, daysBetween, still }) => (
          <tr key={team}>
            <td className="name">{team}</td>
            <td className="num" data-label={proposals === 1 ? 'proposal' : 'proposals'}>
              {proposals}
            </td>
            <td className="num" data-label={perProposal === 1 ? 'revision each' : 'revisions each'}>
              {perProposal}
            </td>
            <td className="num" data-label={daysBetween === null ? 'for days between' : 'days between'}>
              {daysBetween ?? <span className="text-ink-3">too few</span>}
            </td>
            <td className="num" data-label="sitting still">
              {still}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
