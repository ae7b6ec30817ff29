'use client'

import './globals.css'
import PageError from './error'

/** The last resort, when the root layout itself failed. */
export default function GlobalError(props: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Not shown · Dateline</title>
        <PageError {...props} />
      </body>
    </html>
  )
}
