import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

type Props = {
  children: ReactNode
  /** How the table is sorted by this column now; null when by another. */
  sorted: 'ascending' | 'descending' | null
  /** The address that sorts by it, or turns the order round. Without it, onSort. */
  href?: string
  onSort?: () => void
  /** Numbers stand at the right. */
  numeric?: boolean
}

/** A column's head that sorts the table. The order is told by aria-sort and by an arrow. */
export function SortHeader({ children, sorted, href, onSort, numeric = false }: Props) {
  const face = (
    <>
      {children}
      {sorted && (
        <svg viewBox="0 0 9 9" aria-hidden="true">
          <path d={sorted === 'ascending' ? 'M4.500 1.500L8.200 7H.8z' : 'M4.500 7.500L.8 2h7.400z'} fill="currentColor" />
        </svg>
      )}
    </>
  )
  return (
    <th scope="col" aria-sort={sorted ?? undefined} className={classNames(numeric && 'num')}>
      {href ? (
        <Link className="sort" href={href} scroll={false}>
          {face}
        </Link>
      ) : (
        <button type="button" className="sort" onClick={onSort}>
          {face}
        </button>
      )}
    </th>
  )
}
