import { STATUS_NAMES } from './rights'

/** By what lists are narrowed. cleared: as long as the clearance holds; expired: its time ran out, and nobody moved the proposal on since. */
export const STATUS_FILTERS = ['draft', 'in_review', 'cleared', 'expired', 'rejected', 'archived'] as const
export type StatusFilter = (typeof STATUS_FILTERS)[number]

export const STATUS_FILTER_NAMES: Record<StatusFilter, string> = { ...STATUS_NAMES, expired: 'Clearance expired' }
