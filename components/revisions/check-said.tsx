import { type ClarityKind, KIND_NAMES, type RevisionCheckView } from '@/lib/domain/clarity'

/** What the clarity check said of a text when it was kept, kind by kind; the rules of that day, not those of today. */
export function CheckSaid({ check }: { check: RevisionCheckView | null }) {
  const kinds = check ? countsByName(check.byKind) : []
  return (
    <section>
      <h2 className="h-sec mb-1">What the check said then</h2>
      {check && check.language === 'english' ? (
        <p>
          {check.fix} to fix, {check.look} worth a look{check.ignored > 0 && `, ${check.ignored} ignored for a reason`}.
          {check.readingAge !== null && ` Reading level: age ${check.readingAge}.`}
        </p>
      ) : (
        <p className="meta">
          {check ? 'The text was not in English, so the check judged nothing.' : 'It was kept before there was a check.'}
        </p>
      )}
      {kinds.length > 0 && (
        <ul>
          {kinds.map(([name, count]) => (
            <li key={name}>
              <span>{name}</span>
              <span>{count}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The most frequent first. Two kinds can have one name. */
function countsByName(byKind: RevisionCheckView['byKind']): [string, number][] {
  const counts = new Map<string, number>()
  for (const [kind, count] of Object.entries(byKind)) {
    const name = KIND_NAMES[kind as ClarityKind]
    counts.set(name, (counts.get(name) ?? 0) + (count ?? 0))
  }
  return [...counts].sort((a, b) => b[1] - a[1])
}
