import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlaywright, readVitest } from '@/lib/launch/testing/counts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-counts-'))
let files = 0

function report(content: unknown): string {
  const file = path.join(folder, `${++files}.json`)
  fs.writeFileSync(file, JSON.stringify(content))
  return file
}

function vitest(passed: number, failed: number, testResults: unknown[] = []): string {
  return report({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 1, numTodoTests: 1, testResults })
}

function playwright(expected: number, unexpected: number, flaky: number, errors: unknown[] = []): string {
  return report({ stats: { expected, unexpected, flaky, skipped: 0 }, errors })
}

describe('counting a stage', () => {
  it('takes what vitest counted', () => {
    expect(readVitest(vitest(3, 2), 1)).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  it('counts a file that did not load', () => {
    const unloaded = vitest(3, 0, [{ status: 'failed', assertionResults: [] }])
    expect(readVitest(unloaded, 1)).toMatchObject({ passed: 3, failed: 1 })
  })

  it('takes what Playwright counted, and calls a second try a failure', () => {
    expect(readPlaywright(playwright(4, 1, 1), 1)).toEqual({ passed: 4, failed: 2, skipped: 0 })
  })

  it.each([
    ['an error at the end', () => readVitest(vitest(3, 0), 1)],
    ['nothing to run', () => readVitest(vitest(0, 0), 0)],
    ['no report', () => readVitest(path.join(folder, 'none.json'), 0)],
    ['an error outside of every test', () => readPlaywright(playwright(2, 0, 0, ['it broke']), 1)],
  ])('never passes with %s', (_, read) => {
    expect(read().failed).toBe(1)
  })
})
