import type { OpenRisk } from './open-risk'
import type { RiskStatus } from './risks'

type Shown = { status: RiskStatus; isOverdue: boolean; isAnswered: boolean; isAccepted: boolean }

/** Which of the top risks of a workspace a list shows. */
export const RISK_VIEWS = {
  open: { name: 'Open', has: ({ status }) => status === 'open' },
  late: { name: 'Open and late', has: ({ isOverdue }) => isOverdue },
  unanswered: { name: 'Open, neither planned nor accepted', has: (risk) => risk.status === 'open' && !risk.isAnswered },
  accepted: { name: 'Open and accepted', has: (risk) => risk.status === 'open' && risk.isAccepted },
  mitigated: { name: 'Mitigated', has: ({ status }) => status === 'mitigated' },
  happened: { name: 'Happened', has: ({ status }) => status === 'happened' },
  retired: { name: 'Retired', has: ({ status }) => status === 'retired' },
  all: { name: 'All', has: () => true },
} as const satisfies Record<string, { name: string; has: (risk: Shown) => boolean }>

export type RiskView = keyof typeof RISK_VIEWS
/** owner: a person's id, or "none"; null: everybody. team: of the proposal, its id, or "none"; null: all. page: from 1. */
export type RiskFilters = { view: RiskView; owner: string | null; team: string | null; page: number }

/** The filters of an address; whatever it says wrongly is left out. */
export function readRiskFilters(params: Readonly<Record<string, string | string[] | undefined>>): RiskFilters {
  const { view, owner, team, page } = params
  return {
    view: typeof view === 'string' && Object.hasOwn(RISK_VIEWS, view) ? (view as RiskView) : 'open',
    owner: typeof owner === 'string' && owner !== '' ? owner : null,
    team: typeof team === 'string' && team !== '' ? team : null,
    page: typeof page === 'string' && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  }
}

type Listed = Shown & { owner: Pick<NonNullable<OpenRisk['owner']>, 'id'> | null; proposal: Pick<OpenRisk['proposal'], 'teamId'> }

/** Those of the risks that these filters leave, in their order. */
export function risksShown<R extends Listed>(risks: readonly R[], { view, owner, team }: RiskFilters): R[] {
  return risks
    .filter(RISK_VIEWS[view].has)
    .filter((risk) => owner === null || (risk.owner?.id ?? 'none') === owner)
    .filter((risk) => team === null || (risk.proposal.teamId ?? 'none') === team)
}

/** The address of a page of this list. */
export function riskPageHref({ view, owner, team }: RiskFilters, page: number): string {
  const said = { view, ...(owner && { owner }), ...(team && { team }), ...(page > 1 && { page: String(page) }) }
  return `/portfolio/risks?${new URLSearchParams(said)}`
}
