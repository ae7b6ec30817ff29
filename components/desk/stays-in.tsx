'use client'

import { useLayoutEffect } from 'react'
import { answered, type NoAnswer } from '@/components/ui/answered'
import { arrive, setOut } from './on-the-way'

/**
 * Keeps this tab in the workspace that its page was drawn for. The cookie says which workspace was chosen last, and
 * another tab may choose a second one: so every request of this page names its own, and the server judges that.
 */
export function StaysIn({ workspaceId }: { workspaceId: string }) {
  useLayoutEffect(() => {
    shown = workspaceId
    nameWorkspace()
    return () => {
      shown = null
    }
  }, [workspaceId])
  return null
}

/** Lets go of the workspace for a request that leads into another one; one that is refused, and so answers, keeps this tab where it was. */
export async function goElsewhere<T>(enter: () => Promise<T>): Promise<T | NoAnswer> {
  const before = shown
  shown = null
  const refused = await answered(enter())
  if (refused) shown = before
  return refused
}

let shown: string | null = null
let isNaming = false

function nameWorkspace(): void {
  if (isNaming) return
  isNaming = true
  const send = window.fetch
  window.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href)
    if (shown === null || url.origin !== location.origin) return send(input, init)
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined))
    headers.set('x-dateline-workspace', shown)
    const answer = send(input, { ...init, headers })
    // The router's own: a page that somebody goes to, and none that is only made ready.
    if (headers.has('rsc') && !headers.has('next-router-prefetch')) {
      setOut(url)
      answer.catch(arrive)
    }
    return answer
  }
}
