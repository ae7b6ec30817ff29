import type { Metadata } from 'next'
import Link from 'next/link'
import { ExampleCard } from '@/components/examples/example-card'
import { ExampleLabel } from '@/components/examples/example-label'
import { EXAMPLES } from '@/lib/domain/examples/all-examples'
import { FIRE_PHONE_HEADLINE } from '@/lib/domain/examples/fire-phone'
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
      <section className="exfailed" aria-labelledby="failed">
        <div>
          <h2 className="h-sec" id="failed">
            And one that failed
          </h2>
          <p>
            <Link className="story-link" href="/examples/fire-phone">
              {FIRE_PHONE_HEADLINE}
            </Link>
          </p>
          <p className="meta">Fire Phone, June 2014. A worked pre-mortem. The method guarantees nothing.</p>
        </div>
        <ExampleLabel />
      </section>
      <p className="exsource meta">
        Nobody outside the company has the originals. We wrote these from public facts about each launch: dates, prices and
        limits. Speakers are imagined and say so. A number that is neither a public fact nor a sum of them says that it is
        illustrative. {workspaceRuling('createProposal', ctx.actor).allowed && <Link href="/proposals/new">Start your own</Link>}
      </p>
    </main>
  )
}
