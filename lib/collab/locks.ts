/**
 * How often each document's text was locked in this process. A right to write that was judged before the last time holds no
 * more: not for connections that stand, nor for those in the door, nor for frames that were on their way.
 */
export class Locks {
  private readonly counts = new Map<string, number>()

  of(documentId: string): number {
    return this.counts.get(documentId) ?? 0
  }

  lock(documentId: string): void {
    this.counts.set(documentId, this.of(documentId) + 1)
  }
}
