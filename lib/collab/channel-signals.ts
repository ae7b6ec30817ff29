import { Client } from 'pg'
import { gathered } from '@/lib/domain/gathered'
import { openSignals, type SignalsOptions } from './signals'

const AGAIN_AFTER_MS = 500

export type ChannelOptions = Pick<SignalsOptions, 'origins' | 'topicOf' | 'onSay' | 'onLeave'> & {
  databaseUrl: string
  channel: string
  /** A topic is told of at once, and then at most once in so many milliseconds, of all that happened meanwhile. */
  gatherMs?: number
  /** Who else hears of a topic. */
  onTopic?: (topic: string) => void
}

/**
 * Tells open pages what a channel of the database says at each commit: its payload is the topic. After a lost connection every
 * page is told once, because nobody knows what was missed.
 */
export function openChannelSignals({ databaseUrl, channel, gatherMs = 0, onTopic, ...options }: ChannelOptions) {
  const signals = openSignals(options)
  const tell = gatherMs > 0 ? gathered(signals.tell, gatherMs) : signals.tell
  let isOver = false
  let client: Client | null = null
  let again: NodeJS.Timeout | undefined

  function listen(): void {
    const next = new Client({ connectionString: databaseUrl, keepAlive: true })
    client = next
    next.on('notification', ({ payload }) => {
      if (!payload) return
      tell(payload)
      onTopic?.(payload)
    })
    next.once('error', () => void next.end().catch(() => {}))
    next.once('end', () => {
      if (!isOver) again = setTimeout(listen, AGAIN_AFTER_MS)
    })
    next
      .connect()
      .then(() => next.query(`LISTEN ${channel}`))
      .then(() => signals.tellAll())
      .catch(() => next.end().catch(() => {}))
  }

  listen()
  return {
    ...signals,
    async destroy(): Promise<void> {
      isOver = true
      clearTimeout(again)
      signals.destroy()
      await client?.end().catch(() => {})
    },
  }
}
