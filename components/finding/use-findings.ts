import { useEffect, useState } from 'react'
import { type Findings, NOTHING_FOUND } from '@/lib/domain/finding/findings'

const PAUSE_MS = 120

export type FindState = {
  found: Findings
  /** What `found` answers. */
  answers: string
  /** searching: the answer to what stands there now is on its way. */
  state: 'searching' | 'shown' | 'offline' | 'failed'
  message: string
}

/** What the server finds for these words, after a pause in typing. An answer that comes late is dropped; the last good one stays until the next. */
export function useFindings(typed: string, isLocal: boolean): FindState & { again: () => void } {
  const [answer, setAnswer] = useState<FindState & { asked: string }>({
    found: NOTHING_FOUND,
    answers: '',
    asked: '',
    state: 'searching',
    message: '',
  })
  const [turn, setTurn] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks the same again.
  useEffect(() => {
    if (isLocal) return setAnswer({ found: NOTHING_FOUND, answers: typed, asked: typed, state: 'shown', message: '' })
    const request = new AbortController()
    setAnswer((before) => ({ ...before, asked: typed, state: 'searching' }))
    const timer = setTimeout(
      () => void ask(typed, request.signal).then((next) => next && setAnswer((before) => ({ ...before, ...next }))),
      PAUSE_MS,
    )
    return () => {
      clearTimeout(timer)
      request.abort()
    }
  }, [typed, isLocal, turn])

  useEffect(() => {
    const onOnline = () => setTurn((before) => before + 1)
    addEventListener('online', onOnline)
    return () => removeEventListener('online', onOnline)
  }, [])

  // A letter is drawn before it is asked about: until then the state is still that of the words before.
  return { ...answer, state: answer.asked === typed ? answer.state : 'searching', again: () => setTurn((before) => before + 1) }
}

async function ask(typed: string, signal: AbortSignal): Promise<Partial<FindState> | null> {
  try {
    const response = await fetch(`/api/find?q=${encodeURIComponent(typed)}`, { signal })
    if (signal.aborted) return null
    if (response.ok) {
      const found = (await response.json()) as Findings
      return signal.aborted ? null : { found, answers: typed, state: 'shown', message: '' }
    }
    const { message } = (await response.json().catch(() => ({}))) as { message?: string }
    return signal.aborted ? null : { state: 'failed', message: message ?? 'The server did not answer. Try again in a moment.' }
  } catch {
    if (signal.aborted) return null
    return { state: 'offline', message: 'You are offline, so proposals and people cannot be found. Commands work.' }
  }
}
