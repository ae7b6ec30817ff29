import Link from 'next/link'
import { Empty } from '@/components/ui/empty'

/** In the place of the table: nothing fits what was asked, or nobody has started anything. */
export function NoStanding({ hasAny }: { hasAny: boolean }) {
  if (hasAny)
    return (
      <Empty title="No proposal fits." action={<Link href="/portfolio">Show all proposals</Link>}>
        Take a filter away.
      </Empty>
    )
  return (
    <Empty title="There is no proposal yet." action={<Link href="/proposals/new">Start a proposal</Link>}>
      Each stands here once it is started: how far it is, and what its gate still asks for.
    </Empty>
  )
}
