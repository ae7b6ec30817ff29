import type { ReactNode } from 'react'
import { type SettingsGroup, SettingsNav } from './settings-nav'

/** A settings room: the list of pages at the left, one page at the right. Sections of the page follow each other as <section>s. */
export function SettingsLayout({ groups, children }: { groups: readonly SettingsGroup[]; children: ReactNode }) {
  return (
    <div className="settings">
      <SettingsNav groups={groups} />
      <main id="main" className="setmain" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
