import Link from 'next/link'

/** Which revisions the list shows: those submitted, those of one person, those below a number. */
export type ListFilter = { only?: 'submitted'; by?: string; below?: number }

type Props = { proposalId: string; filter: ListFilter; people?: readonly { id: string; name: string }[] }

/** Links that show fewer revisions, and all again. */
export function RevisionFilters({ proposalId, filter, people = [] }: Props) {
  const { only, by } = filter
  return (
    <p className="revfilter">
      <Link
        href={filterPath(proposalId, only ? { by } : { by, only: 'submitted' })}
        aria-current={only ? 'true' : undefined}
        prefetch={false}
      >
        {only ? 'Show all' : 'Only submitted'}
      </Link>
      {people.length > 1 &&
        people.map(({ id, name }) => (
          <Link
            key={id}
            href={filterPath(proposalId, by === id ? { only } : { only, by: id })}
            aria-current={by === id ? 'true' : undefined}
            prefetch={false}
          >
            By {name}
          </Link>
        ))}
    </p>
  )
}

/** The address of the list under a filter. */
export function filterPath(
  proposalId: string,
  { only, by, below }: { [K in keyof ListFilter]: ListFilter[K] | undefined },
): string {
  const query = new URLSearchParams()
  if (only) query.set('only', only)
  if (by) query.set('by', by)
  if (below) query.set('below', String(below))
  return `/proposals/${proposalId}/revisions${query.size > 0 ? `?${query}` : ''}`
}
