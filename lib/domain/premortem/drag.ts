import type { PersonCard } from '@/lib/domain/person-card'

export type Dragger = Pick<PersonCard, 'name' | 'colour'>

/**
 * Somebody moves a card about, or put it down. by: null where names are hidden: whoever sorts a card need not have
 * written it, but a name on it would make people wonder. Passed on and kept nowhere.
 */
export type DragMark = { reasonId: string; by: Dragger | null; isOver: boolean }

/** A mark whose end was lost goes away by itself. Our own number. */
export const DRAG_AT_MOST_MS = 30_000
