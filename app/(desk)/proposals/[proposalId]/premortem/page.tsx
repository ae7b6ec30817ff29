import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { loadProposal } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { Memo } from '@/components/premortem/memo'
import { ButtonLink } from '@/components/ui/button-link'
import { Empty } from '@/components/ui/empty'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { PHASE_NAMES } from '@/lib/domain/premortem/phases'
import { whenInSentence } from '@/lib/domain/when'
import { getPremortem } from '@/lib/server/premortem/get-premortem'
import { listPremortems } from '@/lib/server/premortem/list-premortems'

type Props = { params: Promise<{ proposalId: string }>; searchParams: Promise<{ all?: string | string[] }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { proposal } = await loadProposal((await params).proposalId)
  return { title: `${proposal.title}: pre-mortem` }
}

/** The sessions of a proposal. One that is open is shown at once, unless all are asked for. */
export default async function PremortemPage({ params, searchParams }: Props) {
  const { ctx, signedIn, proposal } = await loadProposal((await params).proposalId)
  const { rows, mayPlan } = await listPremortems(ctx, proposal.id)
  const path = `/proposals/${proposal.id}/premortem`
  const open = rows.find(({ closedAt }) => closedAt === null)
  if (open && (await searchParams).all === undefined) redirect(`${path}/${open.id}`)
  const last = rows.find(({ closedAt }) => closedAt !== null)
  const memo = last && (await getPremortem(ctx, last.id))
  const plan = mayPlan.allowed && !open && (
    <ButtonLink variant="go" href={`${path}/new`} prefetch={false}>
      Plan a pre-mortem
    </ButtonLink>
  )
  const when = (at: Date) => whenInSentence(at, ctx.now(), signedIn.person.timeZone)
  return (
    <main id="main" className="room" tabIndex={-1}>
      <h1 className="sr-only">Pre-mortem</h1>
      {rows.length === 0 ? (
        <Empty title="It is a year after launch, and it failed. Why?" action={plan || undefined}>
          {mayPlan.allowed
            ? 'Your team writes down the reasons in silence, then reads, groups and votes. It takes about 70 minutes.'
            : 'Nobody held a pre-mortem yet. The owner, a co-author or a lead can plan one.'}
        </Empty>
      ) : (
        <section className="pmsessions">
          <header className="row">
            <h2 className="h-sec">Sessions</h2>
            {plan}
          </header>
          <ul>
            {rows.map((row) => (
              <li key={row.id}>
                <Link href={`${path}/${row.id}`} prefetch={false}>
                  {row.headline}
                </Link>
                <span className="meta">
                  Session {row.number} on revision {row.revisionNumber}, run by {row.facilitator.name}.{' '}
                  {row.closedAt ? `Closed ${when(row.closedAt)}.` : PHASE_NAMES[row.phase]}
                  {row.id === last?.id && ` This one counts.${memo ? standsWords(memo) : ''}`}
                </span>
              </li>
            ))}
          </ul>
          {memo && <Memo view={memo} title={proposal.title} />}
        </section>
      )}
    </main>
  )
}

function standsWords({ revisionNumber, standsAt, newestRevision }: PremortemView): string {
  if ((standsAt ?? revisionNumber) >= newestRevision) return ''
  return ` The text is at revision ${newestRevision} now.`
}
