import Link from 'next/link'
import { use, useState } from 'react'
import { Banner } from '@/components/ui/banner'

/** What others changed since this person last looked. It stays until they put it away, or come back another day. */
export function NewsNotice({ proposalId, news }: { proposalId: string; news: Promise<string | null> }) {
  const [isPutAway, setPutAway] = useState(false)
  const told = use(news)
  if (!told || isPutAway) return null
  return (
    <Banner
      kind="calm"
      action={
        <span className="ml-auto flex items-center gap-4">
          <Link className="link" href={`/proposals/${proposalId}/revisions/since`} prefetch={false}>
            See what changed
          </Link>
          <button type="button" className="link" onClick={() => setPutAway(true)}>
            Put away
          </button>
        </span>
      }
    >
      {told}
    </Banner>
  )
}
