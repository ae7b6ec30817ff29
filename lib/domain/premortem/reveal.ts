/** A reason that nobody has heard yet. */
export type Unheard = { id: string; authorId: string | null; order: number }

/**
 * Whose reason comes next. With names: one reason a person a turn, around the list of people, beginning after whoever read
 * last; people without a reason left are passed over, and so is `skip`, who keeps theirs for the next round unless nobody
 * else has any. Without names: the next one in the random order that reasons were given. Null when all were heard.
 */
export function nextReveal(
  unheard: readonly Unheard[],
  people: readonly string[],
  lastReader: string | null,
  skip: string | null = null,
): Unheard | null {
  const inOrder = [...unheard].sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1))
  if (inOrder.every(({ authorId }) => authorId === null)) return inOrder[0] ?? null
  const start = lastReader === null ? 0 : people.indexOf(lastReader) + 1
  const round = [...people.slice(start), ...people.slice(0, start)]
  const turns = round.flatMap((person) => inOrder.find(({ authorId }) => authorId === person) ?? [])
  // Somebody who was taken off the list left their reasons behind: those are read last.
  return turns.find(({ authorId }) => authorId !== skip) ?? turns[0] ?? inOrder[0] ?? null
}
