import type { LiveSocket } from './live-socket'
import type { Refusal, RefusalReason } from './refusal'

/**
 * Writes down who was turned away and why, once for each connection, and counts it. Whoever comes a thousand times does
 * not fill the log: of each reason only so many lines a minute are written, and how many more there were.
 */
export class RefusalLog {
  readonly counts: Partial<Record<RefusalReason, number>> = {}
  private readonly written = new Map<RefusalReason, number>()
  private minute = 0

  constructor(private readonly log: (line: string) => void) {}

  /** `isPrinted`: Hocuspocus has written it to the log itself. */
  note({ reason, detail }: Refusal, socket: LiveSocket | null, isPrinted: boolean): void {
    if (reason === 'rights-changed' || reason === 'restarting') return
    this.counts[reason] = (this.counts[reason] ?? 0) + 1
    const who = socket?.visitor ? `person ${socket.visitor.personId}` : 'a connection'
    const line = `live: ${who} was turned away from ${socket?.documentName ?? 'the door'}, ${reason}: ${detail}`
    if (!isPrinted) this.write(reason, line)
  }

  noteOrigin(origin: string | undefined): void {
    const line = `live: a connection from the origin ${JSON.stringify(origin?.slice(0, 100) ?? null)} was turned away`
    this.counts.refused = (this.counts.refused ?? 0) + 1
    this.write('refused', line)
  }

  private write(reason: RefusalReason, line: string): void {
    const minute = Math.floor(performance.now() / 60_000)
    if (minute !== this.minute) {
      for (const [of, lines] of this.written) if (lines > MOST) this.log(`live: ${lines - MOST} more were turned away, ${of}`)
      this.written.clear()
      this.minute = minute
    }
    const lines = (this.written.get(reason) ?? 0) + 1
    this.written.set(reason, lines)
    if (lines <= MOST) this.log(line)
  }
}

/** Lines a minute and reason. */
const MOST = 60
