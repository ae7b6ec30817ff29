import type http from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import { distFolder } from './dist-folder'

const PREFIX = '/_next/static'
const YEAR = 365 * 24 * 60 * 60

type Handler = (request: http.IncomingMessage, response: http.ServerResponse, next: () => void) => void

/** Serves what the build made, compressed when it was built. The files are listed once, so no address leads to another. */
export function staticFiles(root: string): Handler {
  const serve = sirv(path.join(root, distFolder(), 'static'), {
    brotli: true,
    gzip: true,
    etag: false,
    immutable: true,
    maxAge: YEAR,
    setHeaders: (response) => response.setHeader('X-Content-Type-Options', 'nosniff'),
  })
  return (request, response, next) => {
    const url = request.url ?? ''
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead || !url.startsWith(`${PREFIX}/`)) return next()
    request.url = url.slice(PREFIX.length)
    serve(request, response, () => {
      request.url = url
      next()
    })
  }
}
