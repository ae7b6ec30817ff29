import { useState } from 'react'
import type { CommentsHost } from './comments-state'

type Answer = { ok: true } | { ok: false; message: string }

const OFFLINE = 'No connection. Nothing was changed, and your words are still here. Try again when it is back.'

/** Calls a verb and asks for the comments anew. Resolves to whether it was taken; what was wrong stands in `error`. */
export function useAct(host: CommentsHost) {
  const [busy, setBusy] = useState<string | false>(false)
  const [error, setError] = useState<string | null>(null)
  async function act(words: string, verb: () => Promise<Answer>): Promise<boolean> {
    setBusy(words)
    setError(null)
    const answer = await verb().catch(() => ({ ok: false as const, message: OFFLINE }))
    if (!answer.ok) setError(answer.message)
    await host.refresh()
    setBusy(false)
    return answer.ok
  }
  return { act, busy, error }
}
