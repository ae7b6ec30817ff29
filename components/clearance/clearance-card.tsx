import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  cleared: boolean
  /** Who says it, and of what; left out where a link may not tell. */
  workspace?: string
  title?: string
  /** The sentence under the answer. */
  says: string
  children?: ReactNode
}

/** One answer, large: cleared to build, or not. */
export function ClearanceCard({ cleared, workspace, title, says, children }: Props) {
  return (
    <article className={`clearance ${cleared ? 'is-ok' : 'is-no'}`}>
      {workspace && (
        <p className="clearwho">
          {workspace} <span>{title}</span>
        </p>
      )}
      <h1>
        {cleared ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
        {cleared ? 'Cleared to build' : 'Not cleared to build'}
      </h1>
      <p className="clearsub">{says}</p>
      {children}
    </article>
  )
}
