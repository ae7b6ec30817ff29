import fs from 'node:fs'
import { gzipSync } from 'node:zlib'
import { Server } from '@hocuspocus/server'
import { Pool } from 'pg'
import * as Y from 'yjs'

// The server to compare with, in a process of its own: Hocuspocus with a plain delayed store, and one page with the
// script beside it. Its first argument is JSON.

export interface BareOptions {
  port: number
  databaseUrl: string
  /** The bundled bare-client.ts. */
  script: string
}

const { port, databaseUrl, script } = JSON.parse(process.argv[2] ?? '') as BareOptions
const pool = new Pool({ connectionString: databaseUrl, max: 5 })
// The measure of a page of ours, so that both lay out lines of the same length.
const style = 'body{max-width:578px;margin:40px auto;font:19px/29px serif}'
const files = {
  html: gzipSync(`<!doctype html><style>${style}</style><div id="editor"></div><script type="module" src="/client.js"></script>`),
  js: gzipSync(fs.readFileSync(script)),
}

const server = new Server({
  port,
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  async onLoadDocument({ documentName, document }) {
    const { rows } = await pool.query('SELECT state FROM bare_document WHERE name = $1', [documentName])
    Y.applyUpdate(document, rows[0].state)
  },
  async onStoreDocument({ documentName, document }) {
    const state = Buffer.from(Y.encodeStateAsUpdate(document))
    await pool.query('UPDATE bare_document SET state = $2 WHERE name = $1', [documentName, state])
  },
  async onRequest({ request, response }) {
    const isScript = request.url === '/client.js'
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html', 'content-encoding': 'gzip' })
    response.end(isScript ? files.js : files.html)
    throw null
  },
})
await server.listen()
process.send?.('ready')
