import { describe, expect, it } from 'vitest'
import { readUpload } from '@/lib/server/pictures/read-upload'

/** An upload whose line stands still until it is let go on. */
function slow() {
  let end = () => {}
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array([1, 2]))
      end = () => controller.close()
    },
  })
  const request = new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit)
  return { request, end: () => end() }
}

describe('uploads that are slow', () => {
  it('take at most half of the places where they are one person’s, and give them back', async () => {
    const many = Array.from({ length: 13 }, slow)
    const read = many.map(({ request }) => readUpload(request, 'dana'))
    await expect(read.pop()).rejects.toMatchObject({ code: 'unavailable' })
    const other = slow()
    const hers = readUpload(other.request, 'priya')
    for (const { end } of [...many, other]) end()
    expect([...(await hers)]).toEqual([1, 2])
    expect(await Promise.all(read)).toHaveLength(12)
    const again = slow()
    const next = readUpload(again.request, 'dana')
    again.end()
    expect(await next).toHaveLength(2)
  })
})
