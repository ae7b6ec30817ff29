import type { Metadata } from 'next'
import Link from 'next/link'
import type { InboxStory } from '@/components/inbox/inbox-story'
import { MailChoices } from '@/components/inbox/mail-choices'
import { MarkAll } from '@/components/inbox/mark-all'
import { Note } from '@/components/inbox/note'
import { Empty } from '@/components/ui/empty'
import { DIGEST_HOUR } from '@/lib/domain/digest'
import { whenInWords } from '@/lib/domain/when'
import { getMailChoices } from '@/lib/server/inbox/get-mail-choices'
import { type InboxItem, listNotifications } from '@/lib/server/inbox/list-notifications'
import { type PageContext, requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Inbox' }

type Props = { searchParams: Promise<{ page?: string }> }

/** What waits for the person, and what they should know, over all their workspaces. */
export default async function InboxPage({ searchParams }: Props) {
  const context = await requirePage()
  const asked = Number((await searchParams).page ?? 1)
  const now = context.ctx.now()
  const [inbox, choices] = await Promise.all([
    listNotifications(context.ctx, { page: Number.isInteger(asked) ? asked : 1 }),
    getMailChoices(context.ctx.actor.personId),
  ])
  const { needs, others, unread } = inbox
  const story = tellNote(context)
  return (
    <main id="main" className="room inbox" tabIndex={-1}>
      <header className="inbox-head">
        <h1 className="h-page">Inbox</h1>
        <MarkAll unread={unread} until={now.toISOString()} />
      </header>
      <div className="inboxcols">
        <div>
          <section aria-labelledby="needs">
            <h2 className="h-sec h-ruled" id="needs">
              Needs you {needs.length > 0 && <span className="meta">{needs.length}</span>}
            </h2>
            {needs.length > 0 ? (
              <ul>
                {needs.map((item, index) => (
                  <Note key={item.id} story={story(item)} isFirst={index === 0} />
                ))}
              </ul>
            ) : (
              <Empty title="Nothing waits for you." level={3}>
                When somebody asks you to judge a proposal, to write with them or to take one over, it appears here.
              </Empty>
            )}
          </section>
          <section aria-labelledby="know" className="mt-6.5">
            <h2 className="h-sec h-ruled" id="know">
              For you to know
            </h2>
            {others.items.length > 0 ? (
              <ul>
                {others.items.map((item) => (
                  <Note key={item.id} story={story(item)} />
                ))}
              </ul>
            ) : (
              <Empty title="Nothing yet." level={3}>
                What others do with your proposals is told here.
              </Empty>
            )}
            {others.pages > 1 && (
              <p className="pager">
                <span>
                  {others.items.length} of {others.total}
                </span>
                <span className="flex gap-5">
                  {others.page > 1 && <Link href={`/inbox?page=${others.page - 1}`}>Newer</Link>}
                  {others.page < others.pages && <Link href={`/inbox?page=${others.page + 1}`}>Older</Link>}
                </span>
              </p>
            )}
          </section>
        </div>
        <aside aria-labelledby="reach">
          <h2 className="h-sec h-ruled" id="reach">
            What reaches you by mail
          </h2>
          <MailChoices rows={choices} />
          <p className="hint mt-2">
            The daily mail goes out at {String(DIGEST_HOUR).padStart(2, '0')}:00 your time, when something is new. Everything is
            here, whatever you choose.
          </p>
        </aside>
      </div>
    </main>
  )
}

function tellNote({ ctx, signedIn }: PageContext): (item: InboxItem) => InboxStory {
  return ({ told, workspace, createdAt, kind: _kind, proposalId: _proposal, ...item }) => ({
    ...item,
    ...told,
    elsewhere: item.invitationId || workspace.id === ctx.actor.workspaceId ? null : workspace.name,
    when: whenInWords(createdAt, ctx.now(), signedIn.person.timeZone),
    at: createdAt.toISOString(),
  })
}
