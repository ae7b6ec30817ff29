import { LEAVING, type LeavingItem } from '@/lib/domain/leaving/leaving'

/** Nobody takes it, as somebody chose; and: nothing is chosen yet. */
export const NOBODY = '-'
export const OPEN = ''

/** Who takes each item, by its key. */
export type Choices = Readonly<Record<string, string>>

export function choiceOf(choices: Choices, item: LeavingItem): string {
  return choices[item.key] ?? beginning(item)
}

/** Everything as it is proposed: with a person, or with nobody where that is possible. */
export function asProposed(items: readonly LeavingItem[]): Choices {
  return Object.fromEntries(items.map((item) => [item.key, beginning(item)]))
}

/** One person for all of these whom nothing keeps from it. */
export function giveAll(choices: Choices, items: readonly LeavingItem[], personId: string): Choices {
  const given = items.filter(({ barred }) => personId === NOBODY || !barred[personId])
  const able = personId === NOBODY ? given.filter(({ group }) => LEAVING[group].nobody !== null) : given
  return { ...choices, ...Object.fromEntries(able.map(({ key }) => [key, personId])) }
}

/** The id of its control on the page: a key may hold spaces. */
export function controlId({ key }: LeavingItem): string {
  return encodeURIComponent(key)
}

function beginning({ proposedId, group }: LeavingItem): string {
  return proposedId ?? (LEAVING[group].nobody === null ? OPEN : NOBODY)
}
