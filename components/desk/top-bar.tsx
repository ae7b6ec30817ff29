import type { ReactNode } from 'react'
import { type NavTab, NavTabs } from '@/components/ui/nav-tabs'
import { Wordmark } from './wordmark'

/** The bar of the workspace: name at the left, rooms in the middle, theme and account in `end`. */
export function TopBar({ nav, end, home = '/desk' }: { nav: readonly NavTab[]; end?: ReactNode; home?: string }) {
  return (
    <header className="topbar">
      <div>
        <Wordmark href={home} />
      </div>
      <NavTabs label="Main" tabs={nav} />
      <div className="topbar-end">{end}</div>
    </header>
  )
}
