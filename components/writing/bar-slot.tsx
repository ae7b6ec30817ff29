/** A place in the proposal's top bar that the page below fills in. Empty on pages that have nothing for it. */
export function BarSlot({ name }: { name: BarSlotName }) {
  return <div id={barSlotId(name)} className="contents" />
}

export type BarSlotName = 'here' | 'actions'

export function barSlotId(name: BarSlotName): string {
  return `bar-${name}`
}
