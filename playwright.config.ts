import { defineConfig } from '@playwright/test'
import { endToEndSettings } from '@/lib/launch/testing/end-to-end-settings'

const { baseURL, executablePath, args, trace } = endToEndSettings()

/** Run by `npm test -- e2e`, which starts the product on a database of its own and finds a browser. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.data/test/e2e-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json']],
  use: {
    baseURL,
    launchOptions: { executablePath, args },
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // What cannot be clicked fails soon, and not when the whole journey's time is up.
    actionTimeout: 30_000,
    trace,
    screenshot: 'only-on-failure',
  },
})
