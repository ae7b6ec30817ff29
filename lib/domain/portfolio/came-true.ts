/** Things that went wrong at one team: risks of a pre-mortem that happened, or what nobody foresaw. */
export type CameTrueRow = { team: string | null; isForeseen: boolean; happened: number }

type Foresight = { happened: number; foreseen: number; unforeseen: number }
export type CameTrue = Foresight & {
  /** By name; proposals without a team come last. They hold everything once. */
  teams: (Foresight & { team: string | null })[]
}

/**
 * What went wrong after launch, foreseen or not. Foreseen: a risk of a closed pre-mortem of which somebody said that it happened, counted in
 * the period in which they said so. Not foreseen: what was noted after launch and that no pre-mortem had named, by the day it happened;
 * what was struck out again is not counted.
 */
export function cameTrue(rows: readonly CameTrueRow[]): CameTrue {
  const names = [...new Set(rows.map(({ team }) => team))].sort((one, other) =>
    one === null ? 1 : other === null ? -1 : one.localeCompare(other),
  )
  return {
    ...foresightOf(rows),
    teams: names.map((team) => ({ team, ...foresightOf(rows.filter((row) => row.team === team)) })),
  }
}

function foresightOf(rows: readonly CameTrueRow[]): Foresight {
  const sum = (isForeseen: boolean) => rows.reduce((all, row) => (row.isForeseen === isForeseen ? all + row.happened : all), 0)
  const [foreseen, unforeseen] = [sum(true), sum(false)]
  return { happened: foreseen + unforeseen, foreseen, unforeseen }
}
