'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from './class-names'
import { TabWord } from './tab-word'

export type NavTab = {
  href: string
  label: string
  count?: number
  red?: boolean /** Only this very address, not those below it. */
  exact?: boolean
}

type Props = {
  label: string
  tabs: readonly NavTab[]
  className?: string
  /** False where the page itself has more urgent things to fetch. */
  prefetch?: false
}

/** Tabs that are addresses. The one that holds the current address is marked. */
export function NavTabs({ label, tabs, className, prefetch }: Props) {
  const path = usePathname()
  return (
    <nav className={classNames('tabs', className)} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          className="tab"
          href={tab.href}
          prefetch={prefetch}
          aria-current={holds(tab, path) ? 'page' : undefined}
        >
          <TabWord label={tab.label} count={tab.count} red={tab.red} />
        </Link>
      ))}
    </nav>
  )
}

function holds(tab: NavTab, path: string): boolean {
  return path === tab.href || (!tab.exact && path.startsWith(`${tab.href}/`))
}
