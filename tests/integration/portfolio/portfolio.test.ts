import { beforeAll, describe, expect, it } from 'vitest'
import { DAY_MS } from '@/lib/domain/day'
import { COLUMNS, type Column, PortfolioFilters } from '@/lib/domain/portfolio/filters'
import { isIn, periodOf } from '@/lib/domain/portfolio/period'
import { proposalsIn } from '@/lib/domain/portfolio/tally'
import { MOST_VIEWS } from '@/lib/domain/portfolio/view'
import { PROPOSAL_STATUSES } from '@/lib/domain/rights'
import { calendarDayIn } from '@/lib/domain/when'
import { db } from '@/lib/server/db'
import { countStandings } from '@/lib/server/portfolio/count-standings'
import { dropView } from '@/lib/server/portfolio/drop-view'
import { exportStandings } from '@/lib/server/portfolio/export-standings'
import { FIGURE_NAMES, figureRows } from '@/lib/server/portfolio/figure-rows'
import { getFigures } from '@/lib/server/portfolio/get-figures'
import { keepView } from '@/lib/server/portfolio/keep-view'
import { listStandings } from '@/lib/server/portfolio/list-standings'
import { listViews } from '@/lib/server/portfolio/list-views'
import { aMember, aTeam, aWorkspace, type Somebody, type SomeWorkspace } from '@/prisma/factories'
import { outcomes, race } from '@/tests/support/race'
import { type Made, someStandings } from '@/tests/support/standings'

const ALWAYS = { from: null, until: new Date('2030-01-01') }
let some: SomeWorkspace
let dana: Somebody
let made: Made[]
const teamNames = new Map<string | null, string>()

beforeAll(async () => {
  some = await aWorkspace()
  dana = await aMember(some.workspace, 'member', { name: 'Dana Okafor' })
  const teams = [await aTeam(some.workspace, { name: 'Stores' }), await aTeam(some.workspace, { name: 'online' })]
  for (const { id, name } of teams) teamNames.set(id, name)
  made = await someStandings(90, some.admin, [...teams.map(({ id }) => id), null], [dana.person.id, some.admin.person.id])
})

const filters = (said: object) => PortfolioFilters.parse(said)

async function allPages(said: object, take = 7): Promise<string[]> {
  const ids: string[] = []
  let after = null as PortfolioFilters['after']
  do {
    const page = await listStandings(some.admin.ctx, { ...filters(said), after }, ALWAYS, take)
    ids.push(...page.rows.map(({ id }) => id))
    after = page.next
  } while (after)
  return ids
}

describe('the table of the portfolio', () => {
  it('sorts by every column both ways, page after page, each row once', async () => {
    const living = made.filter(({ status }) => status !== 'archived')
    const names = new Map([dana, some.admin].map(({ person }) => [person.id, person.name.toLowerCase()]))
    const keys: Record<Column, (row: Made) => string | number> = {
      title: ({ title }) => title.toLowerCase(),
      team: ({ teamId }) => teamNames.get(teamId)?.toLowerCase() ?? '',
      status: ({ status }) => PROPOSAL_STATUSES.indexOf(status),
      writer: ({ ownerId }) => names.get(ownerId) ?? '',
      revisions: (row) => row.revisions,
      rounds: (row) => row.rounds,
      here: ({ stateSince }) => -stateSince.getTime(),
      gate: ({ gateMet }) => gateMet,
      findings: ({ findings }) => findings ?? -1,
      risks: ({ openTopRisks }) => openTopRisks,
    }
    const byId = new Map(made.map((row) => [row.id, row]))
    for (const column of COLUMNS) {
      const [up, down] = [await allPages({ sort: column }), await allPages({ sort: `${column}-down` }, 40)]
      expect([...up].sort(), column).toEqual(living.map(({ id }) => id).sort())
      expect(down, column).toEqual([...up].reverse())
      const values = up.map((id) => keys[column](byId.get(id) as Made))
      if (column === 'title') continue // in which order letters with accents stand is the database's to say
      expect(values, column).toEqual([...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    }
  })

  it('is narrowed by status, team, owner, words and days, and counts what stands where', async () => {
    const period = periodOf({ from: '2025-06-01', to: '2026-02-28' }, 'Europe/London')
    const ids = async (said: object) =>
      (await listStandings(some.admin.ctx, filters(said), period, 100)).rows.map(({ id }) => id).sort()
    const those = (fits: (row: Made) => boolean) =>
      made
        .filter(fits)
        .map(({ id }) => id)
        .sort()
    const living = (row: Made) => row.status !== 'archived'
    const [team] = teamNames.keys()
    expect(await ids({ status: 'open' })).toEqual(those(({ status }) => status === 'draft' || status === 'in_review'))
    expect(await ids({ status: 'archived' })).toEqual(those(({ status }) => status === 'archived'))
    expect(await ids({ team })).toEqual(those((row) => living(row) && row.teamId === team))
    expect(await ids({ team: 'none', owner: dana.person.id })).toEqual(
      those((row) => living(row) && row.teamId === null && row.ownerId === dana.person.id),
    )
    expect(await ids({ q: 'ONE' })).toEqual(those((row) => living(row) && /one/i.test(row.title)))
    expect(await ids({ q: '0%' })).toEqual(those((row) => living(row) && row.title === '100% Sure'))
    for (const dates of ['started', 'submitted', 'decided'] as const) {
      const at = (row: Made) => row[`${dates}At`]
      const inPeriod = (row: Made) => living(row) && at(row) !== null && isIn(period, at(row) as Date)
      expect(await ids({ dates }), dates).toEqual(those(inPeriod))
    }
    const counts = await countStandings(some.admin.ctx, filters({ status: 'open', q: 'one' }), period)
    const fits = made.filter(({ title }) => /one/i.test(title))
    expect(counts.all).toBe(fits.filter(living).length)
    expect(counts.open + counts.cleared + counts.expired + counts.rejected).toBe(counts.all)
    expect(counts.archived).toBe(fits.filter((row) => !living(row)).length)
  })

  it('goes out as CSV with every row, and no formula', async () => {
    let text = ''
    for await (const piece of exportStandings(some.admin.ctx, filters({ team: 'none' }), 'UTC')) text += piece
    const lines = text.trim().split('\r\n')
    expect(lines).toHaveLength(1 + made.filter((row) => row.teamId === null && row.status !== 'archived').length)
    expect(lines[0]).toContain('proposal,team,status,cleared_revision,writer')
  })
})

describe('a view that a lead keeps', () => {
  it('is theirs alone, holds what the portfolio understands, and gives way to one of the same name', async () => {
    const { ctx } = some.admin
    await keepView(ctx, { name: 'Mine', query: '?status=open&sort=here-down&evil=1' })
    await keepView(ctx, { name: 'Mine', query: '?status=rejected&after=x' })
    const [view, ...more] = await listViews(ctx)
    expect(more).toEqual([])
    expect(view).toMatchObject({ name: 'Mine', query: '?status=rejected' })
    const lead = await aMember(some.workspace, 'lead')
    expect(await listViews(lead.ctx)).toEqual([])
    const elsewhere = { ...ctx, actor: { ...ctx.actor, workspaceId: (await aWorkspace()).workspace.id } }
    for (const stranger of [lead.ctx, elsewhere])
      await expect(dropView(stranger, { viewId: view?.id ?? '' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(keepView(dana.ctx, { name: 'Mine', query: '' })).rejects.toMatchObject({ code: 'forbidden' })
    for (let at = 1; at < MOST_VIEWS; at++) await keepView(ctx, { name: `View ${at}`, query: '' })
    await expect(keepView(ctx, { name: 'One more', query: '' })).rejects.toMatchObject({ code: 'conflict' })
    await db.portfolioView.deleteMany({ where: { personId: ctx.actor.personId, name: 'View 1' } })
    const hold = { sql: `SELECT pg_advisory_xact_lock(hashtextextended('views:' || $1, 0))`, values: [ctx.actor.personId] }
    const both = await race(
      hold,
      () => keepView(ctx, { name: 'View 1', query: '' }),
      () => keepView(ctx, { name: 'Another', query: '' }),
    )
    expect(outcomes(both)).toEqual(['conflict', 'won'])
    await dropView(ctx, { viewId: view?.id ?? '' })
    await keepView(ctx, { name: 'One more', query: '' })
  })
})

describe('the figures of the portfolio', () => {
  it('count each proposal in the period of the viewer’s calendar and in no other', async () => {
    for (const timeZone of ['Pacific/Auckland', 'America/Los_Angeles']) {
      const days = { from: '2025-09-01', to: '2025-12-31' }
      const { now, before } = await getFigures(some.admin.ctx, days, null, timeZone)
      const on = (at: Date | null, from: string, to: string) => {
        const day = at && calendarDayIn(at, timeZone)
        return day !== null && day >= from && day <= to
      }
      for (const [figures, from, to] of [
        [now, '2025-09-01', '2025-12-31'],
        [before, '2025-05-02', '2025-08-31'],
      ] as const) {
        const started = made.filter((row) => on(row.startedAt, from, to))
        const decided = made.filter((row) => on(row.decidedAt, from, to))
        const rejected = decided.filter((row) => row.outcome === 'rejected')
        expect(figures?.ideas).toMatchObject({
          started: started.length,
          submitted: started.filter((row) => row.submittedAt).length,
          approved: started.filter((row) => row.outcome === 'approved').length,
          rejected: started.filter((row) => row.outcome === 'rejected').length,
        })
        expect(figures?.days.decisions).toBe(decided.length)
        const longest = Math.max(...decided.map((row) => (Number(row.decidedAt) - Number(row.startedAt)) / DAY_MS))
        expect(figures?.days.longest).toBe(Math.floor(longest))
        expect(figures?.effort.proposals).toBe(decided.length)
        expect(figures?.rejected).toMatchObject({
          rejected: rejected.length,
          estimated: rejected.filter((row) => row.months !== null).length,
          months: rejected.reduce((sum, row) => sum + Math.round((row.months ?? 0) * 10), 0) / 10,
        })
        const first = made.filter((row) => on(row.submittedAt, from, to) && row.firstFindings !== null)
        expect(figures?.findings.proposals).toBe(first.length)
        expect(figures?.findings.findings).toBe(first.reduce((sum, row) => sum + (row.firstFindings ?? 0), 0))
        const december = first.filter((row) => calendarDayIn(row.submittedAt as Date, timeZone).startsWith('2025-12'))
        if (figures === now) expect(now.findings.months.at(-1)?.proposals).toBe(december.length)
      }
    }
  })

  it('add up over periods side by side and over teams', async () => {
    const of = (from: string | null, to: string, team: string | null = null) =>
      getFigures(some.admin.ctx, { from, to }, team, 'Europe/Berlin').then(({ now }) => now)
    const whole = await of('2025-01-01', '2026-12-31')
    const parts = [
      await of('2025-01-01', '2025-03-30'),
      await of('2025-03-31', '2025-10-25'),
      await of('2025-10-26', '2026-12-31'),
    ]
    const teams = await Promise.all([...teamNames.keys(), 'none'].map((team) => of('2025-01-01', '2026-12-31', team)))
    for (const split of [parts, teams]) {
      const sum = (value: (figures: typeof whole) => number) => split.reduce((all, figures) => all + value(figures), 0)
      for (const key of ['started', 'submitted', 'decided', 'approved', 'rejected', 'undecided'] as const)
        expect(
          sum(({ ideas }) => ideas[key]),
          key,
        ).toBe(whole.ideas[key])
      expect(sum(({ days }) => proposalsIn(days.bars))).toBe(whole.days.decisions)
      expect(sum(({ rejected }) => Math.round(rejected.months * 10))).toBe(Math.round(whole.rejected.months * 10))
    }
    const empty = await of('2019-01-01', '2019-12-31')
    expect(empty).toMatchObject({ ideas: { started: 0 }, days: { median: null }, findings: { each: null } })
    expect((await getFigures(some.admin.ctx, { from: null, to: '2026-12-31' }, null, 'UTC')).before).toBeNull()
  })

  it('show leads alone, and nothing of another workspace', async () => {
    const counted = { period: ALWAYS, team: null, timeZone: 'UTC' }
    for (const role of ['member', 'guest'] as const) {
      const { ctx } = await aMember(some.workspace, role)
      await expect(listStandings(ctx, filters({}), ALWAYS, 5)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(countStandings(ctx, filters({}), ALWAYS)).rejects.toMatchObject({ code: 'forbidden' })
      expect(() => exportStandings(ctx, filters({}), 'UTC')).toThrow('Only')
      for (const name of FIGURE_NAMES) await expect(figureRows(ctx, name, counted)).rejects.toMatchObject({ code: 'forbidden' })
    }
    const other = (await aWorkspace()).admin.ctx
    const [team] = teamNames.keys()
    expect((await listStandings(other, filters({ team }), ALWAYS, 5)).rows).toEqual([])
    expect((await listStandings(other, filters({}), ALWAYS, 5)).rows).toEqual([])
    for (const name of FIGURE_NAMES) expect(await figureRows(other, name, counted), name).toEqual([])
  })
})
