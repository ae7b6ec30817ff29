import fs from 'node:fs'

/** What a stage's own report says. `skipped` is shown and not added to either. */
export type Counts = { passed: number; failed: number; skipped: number }

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number }; errors: unknown[] }

/** A file that does not load fails as one, for vitest counts only the tests that it found. */
export function readVitest(file: string, exitCode: number): Counts {
  const report = read<VitestReport>(file)
  if (!report) return nothing(exitCode)
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return settle(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  })
}

/** A test that passed only when it was tried again has failed. */
export function readPlaywright(file: string, exitCode: number): Counts {
  const report = read<PlaywrightReport>(file)
  if (!report) return nothing(exitCode)
  const { expected, unexpected, flaky, skipped } = report.stats
  return settle(exitCode, { passed: expected, failed: unexpected + flaky + report.errors.length, skipped })
}

/** A runner that ends with an error counts as a failure, whatever its report says; so does one that found nothing to run. */
function settle(exitCode: number, counts: Counts): Counts {
  const isSilent = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0)
  return isSilent ? { ...counts, failed: 1 } : counts
}

function nothing(exitCode: number): Counts {
  return settle(exitCode || 1, { passed: 0, failed: 0, skipped: 0 })
}

function read<T>(file: string): T | undefined {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as T) : undefined
}
