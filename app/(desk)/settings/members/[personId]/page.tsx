import type { Metadata } from 'next'
import Link from 'next/link'
import { orNotFound } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { SettingsHead } from '@/components/desk/settings-head'
import { HandOverForm } from '@/components/leaving/hand-over-form'
import { NotForYou } from '@/components/people/not-for-you'
import { Empty } from '@/components/ui/empty'
import { leavingInWords } from '@/lib/domain/leaving/leaving'
import { workspaceRuling } from '@/lib/domain/workspace'
import { listLeaving } from '@/lib/server/leaving/list-leaving'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Hand over' }

type Props = { params: Promise<{ personId: string }> }

/** Everything that would be left with nobody when somebody leaves, and who takes it over. For admins. */
export default async function HandOverPage({ params }: Props) {
  const { ctx } = await requirePage()
  const may = workspaceRuling('removePeople', ctx.actor)
  if (!may.allowed) return <NotForYou title="Hand over" reason={may.reason} />
  const { personId } = await params
  const { person, hasLeft, items, people, mayRemove } = await orNotFound(listLeaving(ctx, personId))
  const isSelf = personId === ctx.actor.personId
  return (
    <>
      <SettingsHead
        title={isSelf ? 'Before you leave' : hasLeft ? `What ${person.name} left behind` : `Before ${person.name} leaves`}
      >
        {`${items.length > 0 ? leavingInWords(items) : 'Nothing'} ${hasLeft ? `${items.length > 1 ? 'wait' : 'waits'} for somebody` : 'would be left with nobody'}. What they wrote and decided stays under their name.`}
      </SettingsHead>
      {people.length === 0 ? (
        <Empty title="Nobody else is here." action={<Link href="/settings/members">Invite somebody first</Link>}>
          Somebody has to be here who takes it over.
        </Empty>
      ) : (
        <HandOverForm person={person} isSelf={isSelf} items={items} people={people} mayRemove={mayRemove} />
      )}
    </>
  )
}
