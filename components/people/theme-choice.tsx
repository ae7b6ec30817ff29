'use client'

import { useTransition } from 'react'
import { applyTheme } from '@/components/desk/theme-cookie'
import { Segments } from '@/components/ui/segments'
import { changeThemeAction } from '@/lib/actions/identity'
import type { Theme } from '@/lib/domain/person'
import { THEMES } from '@/lib/domain/theme'
import { sendOrTell } from './use-sending'

const LABELS: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' }

/** Seen at once, kept with the person. */
export function ThemeChoice({ theme }: { theme: Theme }) {
  const [pending, start] = useTransition()
  function choose(next: Theme) {
    applyTheme(next)
    start(async () => {
      if (!(await sendOrTell(changeThemeAction({ theme: next })))) applyTheme(theme)
    })
  }
  return (
    <section aria-busy={pending}>
      <h2 className="h-sec h-ruled mb-2">Light or dark</h2>
      <Segments
        legend="Light or dark"
        name="theme"
        options={THEMES.map((value) => ({ value, label: LABELS[value] }))}
        defaultValue={theme}
        onChange={choose}
      />
    </section>
  )
}
