import { describe, expect, it } from 'vitest'
import { clientAddress, trustedList } from '@/lib/launch/client-address'

const proxies = trustedList(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
const nobody = trustedList([])

describe('whose request it is', () => {
  it.each([
    ['the other end, without proxies', '203.0.113.9', undefined, nobody, '203.0.113.9'],
    ['the other end, whatever it claims', '203.0.113.9', '1.2.3.4', nobody, '203.0.113.9'],
    ['the other end, when that is no proxy of ours', '203.0.113.9', '1.2.3.4', proxies, '203.0.113.9'],
    ['whom the proxy names', '127.0.0.1', '203.0.113.9', proxies, '203.0.113.9'],
    [
      'the last that is no proxy, not what a client wrote before',
      '127.0.0.1',
      '6.6.6.6, 203.0.113.9, 10.1.2.3',
      proxies,
      '203.0.113.9',
    ],
    ['the proxy, when it names nobody', '127.0.0.1', undefined, proxies, '127.0.0.1'],
    ['the proxy, when it names nonsense', '127.0.0.1', 'unknown', proxies, '127.0.0.1'],
    ['the innermost known, when all are proxies', '127.0.0.1', '10.9.9.9', proxies, '10.9.9.9'],
    ['the same over an IPv6 socket', '::ffff:127.0.0.1', '::ffff:203.0.113.9', proxies, '203.0.113.9'],
    ['an IPv6 client', 'fd00::1', '2001:db8::7', proxies, '2001:db8::7'],
  ])('is %s', (_, remote, forwardedFor, trusted, expected) => {
    expect(clientAddress(remote, forwardedFor, trusted)).toBe(expected)
  })
})
