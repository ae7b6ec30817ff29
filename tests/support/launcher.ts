import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { testEnvironment } from '@/lib/launch/testing/run-checked'
import { waitUntil } from '@/lib/launch/wait-until'

/** A run of `npm start`'s launcher, in a process of its own. */
export type Launch = {
  child: ChildProcess
  /** All it has said so far. */
  said(): string
  /** Its exit code, when it has ended (null: by a signal). */
  ended: Promise<number | null>
  /** Resolves when it says so; throws with all that it said when it ends before, or takes too long. */
  says(what: string, withinMs?: number): Promise<void>
}

const launched = new Set<Launch>()

/** Starts the launcher with these settings and none of the surrounding ones. */
export function launch(settings: Record<string, string>, args: string[] = []): Launch {
  const script = path.resolve('lib/launch/start.mjs')
  const child = spawn(process.execPath, [script, ...args], { env: testEnvironment(settings), stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const one: Launch = {
    child,
    said: () => text,
    ended,
    async says(what, withinMs = 300_000) {
      const heard = await waitUntil(() => text.includes(what) || child.exitCode !== null || child.signalCode !== null, {
        withinMs,
      })
      if (!heard || !text.includes(what)) throw new Error(`The launcher never said "${what}":\n${text}`)
    },
  }
  launched.add(one)
  void ended.then(() => launched.delete(one))
  return one
}

/** Ends whatever a test left running. */
export async function endLaunches(): Promise<void> {
  for (const { child, ended } of [...launched]) {
    child.kill('SIGTERM')
    await ended
  }
}
