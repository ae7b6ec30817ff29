import type { Theme } from '@/lib/domain/person'

/** The theme this browser was last told. The server reads it, so that the first paint is right. */
export const THEME_COOKIE = 'theme'

/** What <html data-theme> says: nothing when the system decides. */
export function themeAttribute(theme: string | undefined): 'light' | 'dark' | undefined {
  return theme === 'light' || theme === 'dark' ? theme : undefined
}

/** Puts a theme on this page and keeps it for the next. Browser only. */
export function applyTheme(theme: Theme): void {
  const attribute = themeAttribute(theme)
  if (attribute) document.documentElement.dataset.theme = attribute
  else delete document.documentElement.dataset.theme
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is not in every browser, and this cookie holds one word.
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=31536000; samesite=lax`
}

/** A browser that has not been told yet takes over what the profile says; one that has been told keeps its own. Browser only. */
export function adoptTheme(theme: Theme): void {
  if (!document.cookie.split('; ').some((cookie) => cookie.startsWith(`${THEME_COOKIE}=`))) applyTheme(theme)
}

/** When somebody signs out: the next person on this browser may see it otherwise. Browser only. */
export function forgetTheme(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: as above.
  document.cookie = `${THEME_COOKIE}=; path=/; max-age=0; samesite=lax`
}

/** Light to dark and back, from whatever is seen now. `keep` stores the choice in the profile. Browser only. */
export function turnTheme(keep?: (theme: Theme) => unknown): void {
  const told = document.documentElement.dataset.theme
  const dark = told ? told === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  const next = dark ? 'light' : 'dark'
  applyTheme(next)
  keep?.(next)
}
