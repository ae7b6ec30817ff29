'use client'

import { Wordmark } from '@/components/desk/wordmark'
import { Button } from '@/components/ui/button'

/** A page that could not be drawn. Text is saved as it is typed, so nothing of it hangs on this page. */
export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <main id="main" className="lost" tabIndex={-1}>
      <Wordmark />
      <h1>This page did not open.</h1>
      <p>What was saved is safe. Try again; if it stays like this, give the number below to the person who runs Dateline.</p>
      <Button variant="go" size="lg" onClick={retry}>
        Try again
      </Button>
      {error.digest && <p className="mono">{error.digest}</p>}
    </main>
  )
}
