import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { LaunchError } from '@/lib/launch/launch-error'

const ON_THE_SYSTEM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/**
 * A browser that starts on this machine: BROWSER_PATH, Playwright's own, one of the system, the one inside an npm package (Linux x64), and for
 * root one installed from the distribution. Each is started once to see. Throws LaunchError that says how to install one.
 */
export async function findBrowser(say: (line: string) => void): Promise<string> {
  const given = process.env.BROWSER_PATH
  if (given) {
    if (await starts(given)) return given
    throw new LaunchError(`BROWSER_PATH: ${given} does not start as a browser.`)
  }
  for (const find of [playwrightsOwn, ofTheSystem, ofThePackage, () => fromTheDistribution(say)]) {
    const path = await find()
    if (path && fs.existsSync(path) && (await starts(path))) return path
  }
  throw new LaunchError(
    'No browser for the end-to-end tests. Install one with `npx playwright install chromium`, or set BROWSER_PATH.',
  )
}

/** Root has no sandbox; and a test's browser has no business with anybody's update servers. */
export function browserArguments(): string[] {
  const quiet = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet
}

async function starts(executablePath: string): Promise<boolean> {
  const { chromium } = await import('@playwright/test')
  try {
    const browser = await chromium.launch({ executablePath, args: browserArguments() })
    await browser.close()
    return true
  } catch {
    return false
  }
}

async function playwrightsOwn(): Promise<string> {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

function ofTheSystem(): string | undefined {
  const folders = (process.env.PATH ?? '').split(':')
  const macs = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]
  return [...ON_THE_SYSTEM.flatMap((name) => folders.map((folder) => `${folder}/${name}`)), ...macs].find((path) =>
    fs.existsSync(path),
  )
}

async function ofThePackage(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath().catch(() => undefined)
}

function fromTheDistribution(say: (line: string) => void): string | undefined {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return undefined
  say('Installing chromium (apt-get)')
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const lock = ['-o', 'DPkg::Lock::Timeout=300']
    execFileSync('apt-get', [...lock, 'update', '-qq'], { env, stdio: 'ignore' })
    execFileSync('apt-get', [...lock, 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, stdio: 'ignore' })
  } catch {
    return undefined
  }
  return ofTheSystem()
}
