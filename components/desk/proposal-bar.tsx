import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { type NavTab, NavTabs } from '@/components/ui/nav-tabs'
import { HomeLink } from './home-link'

type Props = {
  /** The working title. */
  title: string
  /** <ProposalStatus>. */
  status: ReactNode
  tabs: readonly NavTab[]
  /** <AvatarGroup label="Here now">, hidden where there is no room. */
  here?: ReactNode
  /** The one filled button, the theme switch, the menu of the rest; hide with `narrow:hidden` what narrow screens keep elsewhere. */
  actions?: ReactNode
  home?: string
}

/** The bar of one proposal. Narrow: a way back, title over status, and the tabs beneath. */
export function ProposalBar({ title, status, tabs, here, actions, home }: Props) {
  return (
    <header className="topbar topbar--doc">
      <div>
        <Link className="iconbtn topbar-back" href={home ?? '/desk'} prefetch={false} aria-label="Back to the Desk">
          <Icon of={ChevronLeft} />
        </Link>
        <HomeLink href={home} />
        <div className="crumb">
          <span className="crumb-title" title={title}>
            {title}
          </span>
          {status}
        </div>
      </div>
      <NavTabs label="Proposal" tabs={tabs} prefetch={false} />
      <div className="topbar-end">
        {here}
        {actions}
      </div>
    </header>
  )
}
