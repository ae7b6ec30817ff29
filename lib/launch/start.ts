import { readEnv } from '@/lib/server/env'
import { buildPages } from './build'
import { type Closing, closeOnSignals, describeFailure } from './closing'
import type { DemoAccount } from './demo'
import { tryPort } from './free-port'
import { LaunchError } from './launch-error'
import { openDatabase } from './open-database'
import { waitUntil } from './wait-until'
import { watchParent } from './watch-parent'

/** A server that was killed a moment ago, or whose npm was, may still be letting go of the port. */
const PORT_WITHIN_MS = 3_000

/** `npm start` and, in NODE_ENV development, `npm run dev`. `--demo` loads the demo workspace also into a database of one's own. */
export async function run(args: string[], root: string): Promise<void> {
  const closing = closeOnSignals(say)
  watchParent(() => void closing.end(0))
  try {
    await start({ root, demo: args.includes('--demo'), closing })
  } catch (error) {
    // While everything is being closed, what still runs fails because of that.
    if (!closing.hasBegun()) console.error(describeFailure(error))
    await closing.end(1)
  }
}

async function start({ root, demo, closing }: { root: string; demo: boolean; closing: Closing }): Promise<void> {
  const began = performance.now()
  const settings = readEnv(process.env)
  const dev = process.env.NODE_ENV === 'development'
  await checkPort(settings.port, settings.host)
  const { url, embedded } = await openDatabase({ root, settings, closing, say })
  // What the pages and the live server read; the owner's address is none of their business.
  process.env.DATABASE_URL = url
  process.env.SECRET = settings.secret
  delete process.env.DATABASE_ADMIN_URL
  const { loadDemo } = await import('./demo')
  const accounts = await loadDemo({ wanted: embedded || demo, dataDir: settings.dataDir, say, closing })
  if (!dev) await buildPages({ root, say, closing })
  const { serve } = await import('./server')
  await serve({ root, settings, dev, closing })
  announce(settings.baseUrl, accounts, Math.round(performance.now() - began) / 1000)
}

async function checkPort(port: number, host: string): Promise<void> {
  const free = await waitUntil(() => tryPort(port, host).catch(refused), { withinMs: PORT_WITHIN_MS, everyMs: 100 })
  if (!free) throw new LaunchError(`PORT: ${port} is taken by another program. Set PORT to a free one.`)

  function refused(error: NodeJS.ErrnoException): never {
    if (error.code === 'EACCES')
      throw new LaunchError(`PORT: you are not allowed to listen on ${port}. Set PORT to one above 1023.`)
    throw new LaunchError(`HOST: the server cannot listen on ${host}: ${error.code ?? error.message}`)
  }
}

function announce(address: string, accounts: DemoAccount[], seconds: number): void {
  const lines = [`Dateline is ready (${seconds.toFixed(1)} s): ${address}`]
  if (accounts.length > 0) {
    const width = Math.max(...accounts.map(({ email }) => email.length))
    lines.push('Demo accounts:')
    for (const { email, password, name, role } of accounts) lines.push(`  ${email.padEnd(width)}  ${password}  ${name}, ${role}`)
  }
  console.log(`\n${lines.join('\n')}\n`)
}

function say(line: string): void {
  console.log(`- ${line}`)
}
