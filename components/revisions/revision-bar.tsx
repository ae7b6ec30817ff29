import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import { Icon } from '@/components/ui/icon'

type Props = {
  proposalId: string
  number: number
  message: string
  author: string
  when: string
  /** Its heading is the page's. */
  isTitle: boolean
}

/** Over a kept text: which one it is. On narrow screens also the way back to the list. */
export function RevisionBar({ proposalId, number, message, author, when, isTitle }: Props) {
  const Heading = isTitle ? 'h1' : 'h2'
  return (
    <header className="revbar">
      <Link className="iconbtn" href={`/proposals/${proposalId}/revisions`} aria-label="All revisions">
        <Icon of={ChevronLeft} />
      </Link>
      <Heading>Revision {number}</Heading>
      <p>
        {message && `${message}. `}
        {author}, {when}
      </p>
    </header>
  )
}
