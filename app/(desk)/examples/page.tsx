import type { Metadata } from 'next'
import Link from 'next/link'
import { ExampleCard } from '@/components/examples/example-card'
import { EXAMPLES } from '@/lib/domain/examples/all-examples'
import { workspaceRuling } from '@/lib/domain/workspace'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Worked examples' }

export default async function ExamplesPage() {
  const { ctx } = await requirePage()
  return (
    <main id="main" className="room" tabIndex={-1}>
      <div className="nameplate">
        <h1>Worked examples</h1>
        <p>Four launches written backwards, with notes in the margin.</p>
      </div>
      <div className="exgrid">
        {EXAMPLES.map((example) => (
          <ExampleCard key={example.name} example={example} />
        ))}
      </div>
      <p className="exsource meta">
        Nobody outside the company has the originals. We wrote these from public facts about each launch: dates, prices and
        limits. Speakers are imagined and say so. A number that is neither a public fact nor a sum of them says that it is
        illustrative. {workspaceRuling('createProposal', ctx.actor).allowed && <Link href="/proposals/new">Start your own</Link>}
      </p>
    </main>
  )
}
