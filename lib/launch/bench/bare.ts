import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { getSchema } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap'
import { build } from 'esbuild'
import { Client } from 'pg'
import * as Y from 'yjs'
import type { BlockJson } from '@/lib/editor/content'
import { freePort } from '@/lib/launch/free-port'
import type { BareOptions } from './bare-server'

export interface Bare {
  origin: string
  /** Stores a ProseMirror document; returns the address of its page. */
  add(name: string, document: BlockJson): Promise<string>
  stop(): Promise<void>
}

/** What our figures are held against: stock Tiptap on a bare Hocuspocus server. Needs the right to make a table. */
export async function startBare({ root, databaseUrl }: { root: string; databaseUrl: string }): Promise<Bare> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-bare-'))
  const script = path.join(folder, 'client.js')
  await bundle(path.join(root, 'lib/launch/bench/bare-client.ts'), script)
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('CREATE TABLE IF NOT EXISTS bare_document (name text PRIMARY KEY, state bytea NOT NULL)')
  const port = await freePort()
  const child = await startChild(root, { port, databaseUrl, script })
  const origin = `http://localhost:${port}`
  return {
    origin,
    async add(name, document) {
      const ydoc = prosemirrorJSONToYDoc(getSchema([StarterKit]), document, 'default')
      const state = Buffer.from(Y.encodeStateAsUpdate(ydoc))
      await client.query('INSERT INTO bare_document VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET state = $2', [name, state])
      return `${origin}/?document=${name}`
    },
    async stop() {
      child.kill('SIGKILL')
      await client.end()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function bundle(from: string, to: string): Promise<void> {
  const define = { 'process.env.NODE_ENV': '"production"' }
  await build({ entryPoints: [from], outfile: to, bundle: true, minify: true, format: 'esm', target: 'es2022', define })
}

async function startChild(root: string, options: BareOptions): Promise<ChildProcess> {
  const script = path.join(root, 'lib/launch/bench/bare-server.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(options)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the bare server ended with ${code}`)))
  })
  return child
}
