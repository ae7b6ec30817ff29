'use client'

import { Inbox } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { Icon } from '@/components/ui/icon'
import { useInboxSignals } from './use-inbox-signals'

/** The way to the inbox in the bar, with how much is new; it keeps every page under it up to date. */
export function InboxLink({ unread }: { unread: number }) {
  const path = usePathname()
  useInboxSignals(unread)
  return (
    <Link
      className="iconbtn inboxbtn"
      href="/inbox"
      prefetch={false}
      aria-current={path === '/inbox' ? 'page' : undefined}
      aria-label={unread === 0 ? 'Inbox, nothing new' : `Inbox, ${unread} new`}
      title="Inbox"
    >
      <Icon of={Inbox} />
      {unread > 0 && <span className="n">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  )
}
