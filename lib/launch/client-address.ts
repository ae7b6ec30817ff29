import { BlockList, isIP } from 'node:net'

/**
 * Whose request this is: the address at the other end of the connection, unless that is a trusted proxy; then the last address of
 * X-Forwarded-For that is not a trusted proxy either. What stands further left was written by whoever sent the request.
 */
export function clientAddress(remote: string, forwardedFor: string | undefined, trusted: BlockList): string {
  const claimed = (forwardedFor ?? '').split(',').map((part) => plain(part.trim()))
  let address = plain(remote)
  while (isTrusted(address, trusted)) {
    const next = claimed.pop()
    if (!next || isIP(next) === 0) break
    address = next
  }
  return address
}

/** From addresses and CIDR ranges, as readEnv() has checked them. */
export function trustedList(addresses: string[]): BlockList {
  const list = new BlockList()
  for (const one of addresses) {
    const [address = '', bits] = one.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** IPv4 over an IPv6 socket looks like ::ffff:10.0.0.1. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const version = isIP(address)
  return version !== 0 && trusted.check(address, version === 6 ? 'ipv6' : 'ipv4')
}
