import Link from 'next/link'
import type { ReactNode } from 'react'

/** The story on top: its headline, what stands under it, and what can be done with it. */
export function Story({ headline, dek, href, children }: { headline: string; dek: string; href: string; children: ReactNode }) {
  return (
    <article className="lead">
      <h3>
        <Link className="story-link" href={href} prefetch={false}>
          {headline}
        </Link>
      </h3>
      <p className="lead-dek">{dek}</p>
      <div className="flex flex-wrap items-center gap-x-[14px] gap-y-2">{children}</div>
    </article>
  )
}
