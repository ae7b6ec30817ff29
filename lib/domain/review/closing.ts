/**
 * Why a lead closes a proposal as rejected. Keys are kept in the database: they never change. A rejected idea is a success of the
 * method: it saved the engineering that it would have cost.
 */
export const CLOSE_CATEGORIES = {
  no_customer: 'No customer who needs it',
  small_problem: 'The problem is too small',
  better_elsewhere: 'Somebody else solves it better',
  costs_too_much: 'It costs more than it is worth',
  cannot_be_built: 'We cannot build it',
  not_for_us: 'It is not for us to build',
  wrong_time: 'Not now',
} as const
export type CloseCategory = keyof typeof CLOSE_CATEGORIES
export const CLOSE_KEYS = Object.keys(CLOSE_CATEGORIES) as [CloseCategory, ...CloseCategory[]]
