import Link from 'next/link'
import { Wordmark } from './wordmark'

/** The name at the left of the bar, which leads to the Desk. */
export function HomeLink({ href = '/desk' }: { href?: string }) {
  return (
    <Link className="home-link" href={href} prefetch={false} aria-label="Dateline, go to the Desk">
      <Wordmark />
    </Link>
  )
}
