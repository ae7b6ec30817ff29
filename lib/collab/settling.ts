/**
 * Calls back for a document when its edits have come to rest: a few seconds after the last commit, at the latest half a
 * minute after the first, and when the last person leaves.
 */
export class Settling {
  private readonly waiting = new Map<string, { since: number; timer: NodeJS.Timeout }>()
  private readonly running = new Set<Promise<void>>()

  constructor(
    private readonly options: {
      onSettled: (documentId: string) => Promise<void>
      log: (line: string) => void
      quietMs?: number
      longestMs?: number
    },
  ) {}

  /** Something of this document was committed. */
  touch(documentId: string): void {
    const before = this.waiting.get(documentId)
    const now = performance.now()
    const since = before?.since ?? now
    clearTimeout(before?.timer)
    const { quietMs = 3000, longestMs = 30_000 } = this.options
    const pause = Math.max(0, Math.min(quietMs, since + longestMs - now))
    this.waiting.set(documentId, { since, timer: setTimeout(() => this.settle(documentId), pause) })
  }

  /** Does not wait any longer, if there is anything to tell. */
  settle(documentId: string): void {
    const entry = this.waiting.get(documentId)
    if (!entry) return
    clearTimeout(entry.timer)
    this.waiting.delete(documentId)
    const done = this.tell(documentId).finally(() => this.running.delete(done))
    this.running.add(done)
  }

  /** Tells all that is waiting, and waits for it. */
  async flush(): Promise<void> {
    for (const documentId of [...this.waiting.keys()]) this.settle(documentId)
    await Promise.all(this.running)
  }

  private async tell(documentId: string): Promise<void> {
    try {
      await this.options.onSettled(documentId)
    } catch (error) {
      this.options.log(
        `live: document ${documentId} was not told to settle: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  }
}
