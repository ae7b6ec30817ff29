import type { IncomingMessage, ServerResponse } from 'node:http'
import { clientAddress, trustedList } from './client-address'

/** No upload of the product is larger, in bytes. */
export const LARGEST_UPLOAD = 12_000_000

/** Nor is what a page sends. Of more, React's decoder throws where a list holds it, and Next where anything does: a 500 without words. */
export const LARGEST_FORM = 1_000_000

/** Where the pages read whose request it is; a client's own header of this name is thrown away. */
const ADDRESS_HEADER = 'x-dateline-address'

/** Which workspace an open page shows. */
const WORKSPACE_HEADER = 'x-dateline-workspace'

/** Next's own requests in a page: actions, and parts of the page it goes to. A redirect into another workspace is neither. */
function isFromOpenPage(headers: IncomingMessage['headers']): boolean {
  return 'next-action' in headers || 'next-router-state-tree' in headers
}

/** outside: the origin that people type, where the operator has said it; null: believe the Host header. */
type Outside = { trustedProxies: string[]; outside: URL | null }

/**
 * What every request passes before the pages or the live server see it: the address it comes from is settled, the one it asks for can be read, and of what proxies and clients
 * claim about the outside only the settings are believed.
 */
export function createDoor({ trustedProxies, outside }: Outside): (request: IncomingMessage) => void {
  const trusted = trustedList(trustedProxies)
  return (request) => {
    const { headers, socket } = request
    request.url = decodable(request.url ?? '/')
    const forwardedFor = headers['x-forwarded-for']
    const address = clientAddress(socket.remoteAddress ?? '', String(forwardedFor ?? ''), trusted)
    for (const name of Object.keys(headers)) if (/^(x-forwarded-|x-real-ip$|forwarded$)/.test(name)) delete headers[name]
    if (!isFromOpenPage(headers)) delete headers[WORKSPACE_HEADER]
    headers[ADDRESS_HEADER] = address
    headers['x-forwarded-for'] = address
    if (!outside) return
    headers['x-forwarded-host'] = outside.host
    headers['x-forwarded-proto'] = outside.protocol.slice(0, -1)
  }
}

/** An address that nobody can decode, as one that was cut off in a mail, names nothing: its signs count as letters, and the page for what is not there answers. */
function decodable(url: string): string {
  const [path = '/', ...query] = url.split('?')
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?')
  }
}

/** Refuses a body that is too large, or that does not say how large it is. True when the request was answered here. */
export function refuseBody(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.headers['transfer-encoding']) return answer(411, 'Send the length of the body.')
  const largest = request.url?.startsWith('/api/') ? LARGEST_UPLOAD : LARGEST_FORM
  if (Number(request.headers['content-length'] ?? 0) > largest)
    return answer(413, `The body is larger than ${largest / 1_000_000} MB.`)
  return false

  function answer(status: number, message: string): true {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(`${message}\n`)
    return true
  }
}
