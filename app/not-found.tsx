import type { Metadata } from 'next'
import { Wordmark } from '@/components/desk/wordmark'
import { buttonClass } from '@/components/ui/button-class'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main id="main" className="lost" tabIndex={-1}>
      <Wordmark />
      <h1>There is nothing at this address.</h1>
      <p>It may have been removed, or it is not shared with you. Ask the person who sent the link.</p>
      {/* A plain link: this page travels with every other, and should weigh nothing. */}
      <a className={buttonClass({ variant: 'go', size: 'lg' })} href="/desk">
        Go to the Desk
      </a>
    </main>
  )
}
