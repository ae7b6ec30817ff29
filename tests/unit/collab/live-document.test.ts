import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { liveDocument, whileHeld } from '@/lib/collab/live-document'

describe('a document that the server has in hand', () => {
  it('is had by one at a time, however many wait for it, and no frame comes between', async () => {
    const document = new Y.Doc()
    let inHand = 0
    const most: number[] = []
    const hold = () =>
      whileHeld(document, async () => {
        most.push(++inHand)
        for (let turn = 0; turn < 5; turn++) await Promise.resolve()
        inHand--
      })
    // As log-frames.ts waits: what follows at once has the document alone.
    const frame = async () => {
      while (liveDocument(document).held) await liveDocument(document).held
      most.push(inHand + 1)
    }
    await Promise.all([hold(), frame(), hold(), frame(), hold(), frame()])
    expect(most).toEqual([1, 1, 1, 1, 1, 1])
    expect(liveDocument(document).held).toBeNull()
  })
})
