'use client'

import { SunMoon } from 'lucide-react'
import { useEffect } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import type { Theme } from '@/lib/domain/person'
import { adoptTheme, turnTheme } from './theme-cookie'

type Props = {
  /** What the person's profile says; a browser that has not heard of it yet takes it over. */
  theme: Theme
  /** Keeps the choice in the profile. */
  onChange?: (theme: Theme) => unknown
}

/** Light to dark and back. "As the system" is chosen in the profile. */
export function ThemeSwitch({ theme, onChange }: Props) {
  useEffect(() => adoptTheme(theme), [theme])

  return <IconButton className="narrow:hidden" label="Switch light or dark" icon={SunMoon} onClick={() => turnTheme(onChange)} />
}
