import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createDoor, LARGEST_FORM, LARGEST_UPLOAD, refuseBody } from '@/lib/launch/at-the-door'

const enter = createDoor({ trustedProxies: [], outside: null })

function asked(url: string): string | undefined {
  const request = { url, headers: {}, socket: {} } as unknown as IncomingMessage
  enter(request)
  return request.url
}

describe('an address that is asked for', () => {
  it('passes as it is, whatever its query says', () => {
    for (const url of ['/', '/proposals/%E2%82%AC/write?q=%ED%A0%80', '/desk?a=%', '/examples/a%20b'])
      expect(asked(url)).toBe(url)
  })

  it('can be decoded behind the door, also where it was cut off', () => {
    expect(asked('/join/%E0%A4%A?from=%')).toBe('/join/%25E0%25A4%25A?from=%')
    for (const url of ['/%', '/%ED%A0%80', '/proposals/50%/write', '/%ff/%00'])
      expect(decodeURIComponent(asked(url) ?? '')).toBe(url)
  })
})

describe('a body', () => {
  it.each([
    ['/settings/workspace', LARGEST_FORM, null],
    ['/settings/workspace', LARGEST_FORM + 1, 413],
    ['/settings/workspace?from=/api/', LARGEST_FORM + 1, 413],
    ['/api/proposals/1/pictures', LARGEST_UPLOAD, null],
    ['/api/proposals/1/pictures', LARGEST_UPLOAD + 1, 413],
  ])('to %s of %i bytes is answered with %s', (url, bytes, status) => {
    const said: number[] = []
    const response = { writeHead: (code: number) => ({ end: () => said.push(code) }) } as unknown as ServerResponse
    const request = { url, headers: { 'content-length': String(bytes) } } as unknown as IncomingMessage
    expect(refuseBody(request, response)).toBe(status !== null)
    expect(said).toEqual(status === null ? [] : [status])
  })
})
