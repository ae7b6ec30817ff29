import { useState } from 'react'
import { answered } from '@/components/ui/answered'
import type { CommentsHost } from './comments-state'

type Answer = { ok: true } | { ok: false; message: string }

/** Calls a verb and asks for the comments anew. Resolves to whether it was taken; what was wrong stands in `error`. */
export function useAct(host: CommentsHost) {
  const [busy, setBusy] = useState<string | false>(false)
  const [error, setError] = useState<string | null>(null)
  async function act(words: string, verb: () => Promise<Answer>): Promise<boolean> {
    setBusy(words)
    setError(null)
    const answer = await answered(verb())
    if (!answer.ok) setError(answer.message)
    await host.refresh()
    setBusy(false)
    return answer.ok
  }
  return { act, busy, error }
}
