import { LaunchError } from '@/lib/launch/launch-error'
import { browserArguments } from './find-browser'

/** What `npm test -- e2e` hands to the browser tests: where the product runs, and which browser to start. Throws LaunchError without it. */
export function endToEndSettings(): { baseURL: string; executablePath: string; args: string[] } {
  const { BASE_URL, BROWSER_PATH } = process.env
  if (!BASE_URL || !BROWSER_PATH)
    throw new LaunchError('Run the browser tests by `npm test -- e2e`, which starts what they need.')
  return { baseURL: BASE_URL, executablePath: BROWSER_PATH, args: browserArguments() }
}
