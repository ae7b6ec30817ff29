import { LaunchError } from '@/lib/launch/launch-error'
import { browserArguments } from './find-browser'

type Settings = { baseURL: string; executablePath: string; args: string[]; trace: 'on' | 'off' }

/**
 * What `npm test -- e2e` hands to the browser tests: where the product runs, and which browser to start. Throws LaunchError without it. With
 * E2E_TRACE set every step is recorded, which makes each slower: a failure by itself leaves a picture and what stood on the page.
 */
export function endToEndSettings(): Settings {
  const { BASE_URL, BROWSER_PATH, E2E_TRACE } = process.env
  if (!BASE_URL || !BROWSER_PATH)
    throw new LaunchError('Run the browser tests by `npm test -- e2e`, which starts what they need.')
  return { baseURL: BASE_URL, executablePath: BROWSER_PATH, args: browserArguments(), trace: E2E_TRACE ? 'on' : 'off' }
}
