import { describe, expect, it } from 'vitest'
import { securityHeaders } from '@/lib/server/security-headers'

const site = { nonce: 'bm9uY2U=', production: true, https: true }

describe('the security headers of a page', () => {
  const policy = directives(securityHeaders(site)['Content-Security-Policy'])

  it('lets a script run by its nonce alone', () => {
    expect(policy['script-src']).toEqual(["'nonce-bm9uY2U='", "'strict-dynamic'"])
  })

  it('allows no inline style sheet without the nonce', () => {
    expect(policy['style-src']).toEqual(["'self'", "'nonce-bm9uY2U='"])
  })

  it('closes the doors that no page needs', () => {
    for (const name of ['frame-ancestors', 'base-uri', 'object-src', 'frame-src']) expect(policy[name]).toEqual(["'none'"])
    for (const name of ['default-src', 'connect-src', 'form-action', 'font-src']) expect(policy[name]).toEqual(["'self'"])
  })

  it('lets the tools compile in the browser only while developing', () => {
    const dev = directives(securityHeaders({ ...site, production: false })['Content-Security-Policy'])
    expect(dev['script-src']).toContain("'unsafe-eval'")
    expect(policy['script-src']).not.toContain("'unsafe-eval'")
  })

  it('promises https only where https is served', () => {
    expect(securityHeaders(site)).toHaveProperty('Strict-Transport-Security')
    expect(securityHeaders({ ...site, https: false })).not.toHaveProperty('Strict-Transport-Security')
  })
})

function directives(policy = ''): Record<string, string[]> {
  return Object.fromEntries(policy.split('; ').map((directive) => splitName(directive.split(' '))))
}

function splitName([name = '', ...values]: string[]): [string, string[]] {
  return [name, values]
}
