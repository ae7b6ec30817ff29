import { spawn } from 'node:child_process'
import type { Closing } from '@/lib/launch/closing'

/** Variables of the product: the tests bring their own, and those of whoever started them must not leak in. */
const OURS = 'PORT HOST BASE_URL DATABASE_URL DATABASE_ADMIN_URL SECRET SMTP_URL MAIL_FROM TRUSTED_PROXIES DATA_DIR NODE_ENV'

/**
 * The environment for what the tests start: this process's without the product's settings, and `ours` on top. What is started so ends when
 * this process is gone (see watch-parent).
 */
export function testEnvironment(ours: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OURS.split(' ').includes(name))
  return { NODE_ENV: 'test', npm_lifecycle_event: 'test', ...Object.fromEntries(kept), ...ours }
}

/** Runs a program of node_modules in full view and returns its exit code. It is ended with this process. */
export async function runChecked(
  closing: Closing,
  script: string,
  args: string[],
  ours: Record<string, string> = {},
): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], {
    env: testEnvironment(ours),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  closing.add(() => void child.kill())
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}
