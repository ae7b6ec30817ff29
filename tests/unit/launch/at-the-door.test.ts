import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createDoor } from '@/lib/launch/at-the-door'

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
