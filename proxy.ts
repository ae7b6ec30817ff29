import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { parsePicturePath } from '@/lib/domain/picture'
import { env } from '@/lib/server/env'
import { PATH_HEADER } from '@/lib/server/request-path'
import { securityHeaders } from '@/lib/server/security-headers'

/** Puts the security headers on every page and answer. Who may see a page is for the page to say, not for this. */
export function proxy(request: NextRequest): NextResponse {
  // A picture brings its own, stricter ones: it is nothing that runs.
  if (parsePicturePath(request.nextUrl.pathname)) return NextResponse.next()
  const { production, baseUrl } = env()
  const nonce = randomBytes(16).toString('base64')
  const headers = securityHeaders({ nonce, production, https: baseUrl.startsWith('https:') })

  // Next reads the nonce out of the request's policy and puts it on its own scripts; pages read x-nonce.
  const passedOn = new Headers(request.headers)
  passedOn.set('x-nonce', nonce)
  passedOn.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search)
  passedOn.set('content-security-policy', headers['Content-Security-Policy'] ?? '')

  const response = NextResponse.next({ request: { headers: passedOn } })
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

// Files that carry no page keep their long life in caches, and need no nonce.
export const config = { matcher: ['/((?!_next/static|_next/image).*)'] }
