import type { ReactNode } from 'react'
import { type NavTab, NavTabs } from '@/components/ui/nav-tabs'
import { HomeLink } from './home-link'

/** The bar of the workspace: name at the left, rooms in the middle, theme and account in `end`. */
export function TopBar({ nav, end, home }: { nav: readonly NavTab[]; end?: ReactNode; home?: string }) {
  return (
    <header className="topbar">
      <div>
        <HomeLink href={home} />
      </div>
      <NavTabs label="Main" tabs={nav} />
      <div className="topbar-end">{end}</div>
    </header>
  )
}
