'use client'

import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/toast-store'
import { endOtherSessionsAction, endSessionAction } from '@/lib/actions/identity'
import { sendOrTell } from './use-sending'

type Session = { id: string; device: string; address: string | null; lastUsed: string; signedIn: string; isThis: boolean }

/** Where one is signed in, and the way to end it there. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const [pending, start] = useTransition()
  function run(sent: () => Promise<boolean>, done: string) {
    start(async () => {
      if (await sent()) showToast(done)
    })
  }
  return (
    <section aria-busy={pending}>
      <h2 className="h-sec h-ruled">Where you are signed in</h2>
      <ul>
        {sessions.map((session) => (
          <li key={session.id} className="flex min-h-[45px] items-center justify-between gap-4 border-b border-rule py-2 text-sm">
            <span>
              <b>{session.device}</b>
              {session.isThis && <span className="text-ink-3"> (this one)</span>}
              <span className="meta block">
                {[session.address, `Signed in: ${session.signedIn}`, !session.isThis && `Last used: ${session.lastUsed}`]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {!session.isThis && (
              <Button
                size="sm"
                aria-label={`Sign out ${session.device}`}
                onClick={() =>
                  run(() => sendOrTell(endSessionAction({ sessionId: session.id })), `${session.device} is signed out.`)
                }
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button
          className="mt-3"
          busy={pending && 'Signing out'}
          onClick={() => run(() => sendOrTell(endOtherSessionsAction({})), 'Every other device is signed out.')}
        >
          Sign out everywhere else
        </Button>
      )}
    </section>
  )
}
