import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'

type Props = {
  proposalId: string
  number: number
  message: string
  author: string
  when: string
  /** Its heading is the page's. */
  isTitle: boolean
  /** Where it is compared with the one before; null for the first. */
  compare: string | null
  children?: ReactNode
}

/** Over a kept text: which one it is. On narrow screens also the way back to the list. */
export function RevisionBar({ proposalId, number, message, author, when, isTitle, compare, children }: Props) {
  const Heading = isTitle ? 'h1' : 'h2'
  return (
    <header className="revbar">
      <Link className="iconbtn" href={`/proposals/${proposalId}/revisions`} aria-label="All revisions">
        <Icon of={ChevronLeft} />
      </Link>
      <Heading>Revision {number}</Heading>
      <p>
        {message && `${message.replace(/\.$/u, '')}. `}
        {author}, {when}
      </p>
      <span className="end">
        {compare && (
          <ButtonLink size="sm" href={compare} prefetch={false}>
            What changed
          </ButtonLink>
        )}
        {children}
      </span>
    </header>
  )
}
