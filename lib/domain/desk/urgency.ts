/** What the urgency of a review is judged by. dueAt null: nobody set a day. required: the gate waits for this person. */
export type Waiting = { id: string; dueAt: Date | null; required: boolean; askedAt: Date }

/** Is its due moment past? The very moment is still in time. */
export function isLate({ dueAt }: Pick<Waiting, 'dueAt'>, now: Date): boolean {
  return dueAt !== null && dueAt < now
}

/**
 * Reviews by how much they press. Late ones come first, those that the gate waits for before the others; then what is due sooner; what is due
 * at the same moment by whether the gate waits for it; what has no day comes last. Ties: whoever asked first, then the id, so that the order
 * is the same each time it is asked. Our own order.
 */
export function inOrderOfUrgency<T extends Waiting>(reviews: readonly T[], now: Date): T[] {
  return [...reviews].sort((one, other) => {
    const late = Number(isLate(other, now)) - Number(isLate(one, now))
    const required = Number(other.required) - Number(one.required)
    const due = moment(one.dueAt) - moment(other.dueAt) || 0
    const asked = Number(one.askedAt) - Number(other.askedAt)
    return late || (isLate(one, now) ? required || due : due || required) || asked || (one.id < other.id ? -1 : 1)
  })
}

function moment(at: Date | null): number {
  return at ? Number(at) : Number.MAX_SAFE_INTEGER
}
