import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { THEME_COOKIE, themeAttribute } from '@/components/desk/theme-cookie'
import { COMPOSING_KEYS } from '@/components/ui/composing-keys'
import { EARLY_PRESSES } from '@/components/ui/early-presses'
import { SkipLink } from '@/components/ui/skip-link'
import { Toaster } from '@/components/ui/toaster'
import { currentSignedIn } from '@/lib/server/session'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Dateline', template: '%s · Dateline' },
  description: 'Write the press release of the finished product before a line of code.',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#F5F1E8' },
    { media: '(prefers-color-scheme: dark)', color: '#141311' },
  ],
  interactiveWidget: 'resizes-visual',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // No page is made in advance: each carries the nonce of its own request, without which its scripts are refused.
  await connection()
  // A browser that was not told yet begins as the person likes it, without a flash.
  const theme = (await cookies()).get(THEME_COOKIE)?.value ?? (await currentSignedIn())?.person.theme
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en-GB" data-theme={themeAttribute(theme)} suppressHydrationWarning>
      <body>
        <script nonce={nonce} suppressHydrationWarning>
          {`${EARLY_PRESSES};${COMPOSING_KEYS}`}
        </script>
        <SkipLink />
        {children}
        <Toaster />
      </body>
    </html>
  )
}
