import { THEME_COOKIE, type Theme } from '@/lib/domain/person'

export { THEME_COOKIE }

/** What <html data-theme> says: nothing when the system decides. */
export function themeAttribute(theme: string | undefined): 'light' | 'dark' | undefined {
  return theme === 'light' || theme === 'dark' ? theme : undefined
}

/** Puts a theme on this page and keeps it for the next. Browser only. */
export function applyTheme(theme: Theme): void {
  const attribute = themeAttribute(theme)
  if (attribute) document.documentElement.dataset.theme = attribute
  else delete document.documentElement.dataset.theme
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=31536000; samesite=lax`
}

/** Light to dark and back, from whatever is seen now. `keep` stores the choice in the profile. Browser only. */
export function turnTheme(keep?: (theme: Theme) => unknown): void {
  const told = document.documentElement.dataset.theme
  const dark = told ? told === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  const next = dark ? 'light' : 'dark'
  applyTheme(next)
  keep?.(next)
}
