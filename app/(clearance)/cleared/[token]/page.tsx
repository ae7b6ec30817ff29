import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ClearanceCard } from '@/components/clearance/clearance-card'
import { ClearanceRoom } from '@/components/clearance/clearance-room'
import { LiveAnswer } from '@/components/clearance/live-answer'
import { ButtonLink } from '@/components/ui/button-link'
import { exactly } from '@/lib/domain/when'
import { findOpenClearance } from '@/lib/server/clearance/find-open-clearance'
import { systemClock } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Clearance', referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string }> }

/** The answer for whoever has the link, without sign-in: as much of it as the workspace allows. */
export default async function OpenClearancePage({ params }: Props) {
  const found = await findOpenClearance((await params).token, systemClock)
  if (!found) notFound()
  const { cleared, revisionNumber, release } = found
  const since = release && ` since ${exactly(release.clearedAt, 'UTC')} UTC`
  return (
    <ClearanceRoom
      action={
        <ButtonLink variant="quiet" href="/sign-in">
          Sign in
        </ButtonLink>
      }
    >
      <ClearanceCard
        cleared={cleared}
        workspace={release?.workspace}
        title={release?.title}
        says={cleared ? `Revision ${revisionNumber}${since ?? ''}.` : 'Engineering has not begun, or a lead called it back.'}
      >
        {release && (
          <blockquote>
            <p className="clearhead">{release.headline}</p>
            <p className="cleardek">{release.subheading}</p>
          </blockquote>
        )}
      </ClearanceCard>
      <p className="meta clearfine">
        <LiveAnswer cleared={cleared} checked={`${exactly(systemClock(), 'UTC')} UTC`} /> Sign in to read more.
      </p>
    </ClearanceRoom>
  )
}
