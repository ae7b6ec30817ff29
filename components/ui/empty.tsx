import type { ReactNode } from 'react'

type Props = { title: string; children?: ReactNode; action?: ReactNode /** Rank of its heading on the page. */; level?: 2 | 3 }

/** Nothing here yet: a sentence in serif, one line of help, at most one thing to do. */
export function Empty({ title, children, action, level = 2 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
