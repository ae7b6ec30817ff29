import { spawn } from 'node:child_process'
import type { Closing } from './closing'
import { LaunchError } from './launch-error'

/**
 * Runs a program of node_modules with this Node, quietly: what it says is shown when it fails. It is ended with the process.
 * `script` from the checkout's root; `lock` of oneAtATime is held for as long as it runs. Throws LaunchError with `failure`.
 */
export async function runTool(
  script: string,
  args: string[],
  { failure, lock, env, closing }: { failure: string; lock?: number; env?: Record<string, string>; closing?: Closing },
): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', lock ?? 'ignore'],
  })
  closing?.add(() => void child.kill())
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  if (!closing?.hasBegun()) process.stderr.write(said)
  throw new LaunchError(failure)
}
