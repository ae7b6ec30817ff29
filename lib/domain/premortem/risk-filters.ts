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
/** owner: a person's id, or "none"; null: everybody. page: from 1. */
export type RiskFilters = { view: RiskView; owner: string | null; page: number }

/** The filters of an address; whatever it says wrongly is left out. */
export function readRiskFilters(params: Readonly<Record<string, string | string[] | undefined>>): RiskFilters {
  const { view, owner, page } = params
  return {
    view: typeof view === 'string' && Object.hasOwn(RISK_VIEWS, view) ? (view as RiskView) : 'open',
    owner: typeof owner === 'string' && owner !== '' ? owner : null,
    page: typeof page === 'string' && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  }
}

/** The address of another page of the same list. */
export function riskPageHref({ view, owner }: RiskFilters, page: number): string {
  return `/portfolio/risks?${new URLSearchParams({ view, ...(owner && { owner }), ...(page > 1 && { page: String(page) }) })}`
}
