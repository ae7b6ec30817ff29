import type { Metadata } from 'next'
import { loadProposal } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { Banner } from '@/components/ui/banner'
import { DetailsEnd } from '@/components/writing/details-end'
import { DetailsForm } from '@/components/writing/details-form'
import { DetailsGuests } from '@/components/writing/details-guests'
import { DetailsHandOver } from '@/components/writing/details-hand-over'
import { DetailsName } from '@/components/writing/details-name'
import { DetailsPeople } from '@/components/writing/details-people'
import { DetailsVisibility } from '@/components/writing/details-visibility'
import { guestInWords } from '@/lib/domain/invitation-words'
import { dayOf } from '@/lib/domain/when'
import { getDetailsPage } from '@/lib/server/proposals/get-details-page'

type Props = { params: Promise<{ proposalId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { proposal } = await loadProposal((await params).proposalId)
  return { title: `${proposal.title}: people and details` }
}

export default async function DetailsPage({ params }: Props) {
  const { ctx, signedIn } = await loadProposal((await params).proposalId)
  const { proposal, teams, members, invitations } = await getDetailsPage(ctx, (await params).proposalId)
  const { id, title, owner, people, may, archived } = proposal
  const seen = {
    title,
    teamId: proposal.team?.id ?? null,
    launchDate: proposal.launchDate,
    engineeringMonths: proposal.engineeringMonths,
  }
  const day = (at: Date) => dayOf(at, ctx.now(), signedIn.person.timeZone)
  const taken = new Set([owner.id, ...people.filter(({ relation }) => relation !== 'reviewer').map(({ person }) => person.id)])
  return (
    <main id="main" className="details" tabIndex={-1}>
      <h1 className="h-page">People and details</h1>
      {archived && (
        <Banner kind="calm">
          {archived.by?.name ?? 'Somebody'} archived it on {day(archived.at)}. Its text is safe.
          {may.narrow.allowed && ' Access can be taken away here; to give any, restore it first.'}
        </Banner>
      )}
      <section>
        <h2 className="h-sec h-ruled">People</h2>
        <DetailsPeople proposalId={id} owner={owner} people={people} may={may} />
        {may.share.allowed && <DetailsName proposalId={id} members={members.filter(({ person }) => !taken.has(person.id))} />}
        {may.narrow.allowed && (
          <DetailsGuests
            proposalId={id}
            invitations={invitations.map(({ id, email, expired, asksReview, expiresAt }) => ({
              id,
              email,
              expired,
              says: guestInWords({ asksReview, expired }, day(expiresAt)),
            }))}
            mayInvite={may.share.allowed}
            mayAsk={may.askReviewer.allowed}
          />
        )}
        <DetailsVisibility proposalId={id} value={proposal.visibility} may={{ workspace: may.share, named: may.narrow }} />
      </section>
      <section>
        <h2 className="h-sec h-ruled">Details</h2>
        <DetailsForm key={JSON.stringify(seen)} proposalId={id} seen={seen} teams={teams} may={may.changeDetails} />
      </section>
      <section>
        <h2 className="h-sec h-ruled">Hand over, archive, delete</h2>
        <DetailsHandOver
          proposalId={id}
          title={title}
          candidates={members.filter(({ person, isGuest }) => !isGuest && person.id !== owner.id).map(({ person }) => person)}
          isOwn={owner.id === ctx.actor.personId}
          may={may.handOver}
        />
        <DetailsEnd proposalId={id} title={title} isArchived={proposal.status === 'archived'} may={may} />
      </section>
    </main>
  )
}
