/**
 * Tells of a topic at once, and of what happens in the next `everyMs` together at their end: never more often, and never
 * later than that.
 */
export function gathered(tell: (topic: string) => void, everyMs: number): (topic: string) => void {
  const again = new Map<string, boolean>()
  const open = (topic: string) => {
    again.set(topic, false)
    tell(topic)
    setTimeout(() => {
      if (again.get(topic)) open(topic)
      else again.delete(topic)
    }, everyMs)
  }
  return (topic) => {
    if (again.has(topic)) again.set(topic, true)
    else open(topic)
  }
}
