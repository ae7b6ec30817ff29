'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'

export type SettingsLink = { href: string; label: string /** <Icon of={...} /> */; icon?: ReactNode }
export type SettingsGroup = { heading: string; links: readonly SettingsLink[] }

/** The list at the left of the settings; a row of tabs on narrow screens. */
export function SettingsNav({ groups }: { groups: readonly SettingsGroup[] }) {
  const path = usePathname()
  const nav = useRef<HTMLElement>(null)
  // A row of tabs may be longer than the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another current tab
  useEffect(() => nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }), [path])
  return (
    <nav ref={nav} className="setnav" aria-label="Settings">
      {groups.map((group) => (
        <section key={group.heading}>
          <h2>{group.heading}</h2>
          <ul>
            {group.links.map((link) => (
              <li key={link.href}>
                <Link href={link.href} aria-current={path === link.href ? 'page' : undefined}>
                  {link.icon}
                  {link.label}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
