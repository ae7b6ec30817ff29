import path from 'node:path'
import { buildPages, generateClient } from './build'
import { type Closing, closeOnSignals, describeFailure } from './closing'
import { TEST_DIST } from './dist-folder'
import { LaunchError } from './launch-error'
import { type Counts, readVitest } from './testing/counts'
import { runEndToEnd } from './testing/end-to-end'
import { runChecked } from './testing/run-checked'
import { openTestCluster } from './testing/test-database'
import { watchParent } from './watch-parent'

type Run = { root: string; closing: Closing; filters: string[] }

const STAGES: Record<string, (run: Run) => Promise<Counts>> = {
  lint: async ({ closing }) =>
    one(await runChecked(closing, 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])),
  types: async ({ closing }) => {
    // The types of the routes stand in one place, whoever makes them.
    const routes = await runChecked(closing, 'node_modules/next/dist/bin/next', ['typegen'], { NEXT_DIST_DIR: '' })
    return one(routes || (await runChecked(closing, 'node_modules/typescript/bin/tsc', ['--noEmit'])))
  },
  unit: (run) => vitest('unit', run),
  integration: async (run) => {
    // Some of these tests start the whole product.
    await buildPages({ ...run, say })
    return vitest('integration', run)
  },
  e2e: async (run) => {
    const tests = await openTestCluster(run.root, say)
    run.closing.add(() => tests.release())
    return runEndToEnd({ ...run, say, database: await tests.fresh('e2e') })
  },
}

/**
 * `npm test`: every stage, or those named first, with what follows as the runner's filter (`npm test -- e2e sign-in`). A failing stage does
 * not hold up the next. The last line adds up what the runners counted; lint and types count as one check each.
 */
export async function run(args: string[], root: string): Promise<void> {
  const closing = closeOnSignals(say, 1)
  watchParent(() => void closing.end(1))
  const chosen = args.filter((arg, index) => arg in STAGES && args.slice(0, index).every((before) => before in STAGES))
  const filters = args.slice(chosen.length)
  const total: Counts = { passed: 0, failed: 0, skipped: 0 }
  try {
    if (chosen.length === 0 && filters.length > 0)
      throw new LaunchError(`Stages: ${Object.keys(STAGES).join(', ')}. There is no "${filters[0]}".`)
    await generateClient({ root, say, closing })
    process.env.NEXT_DIST_DIR = TEST_DIST
    for (const name of chosen.length > 0 ? chosen : Object.keys(STAGES)) {
      const counts = await runStage(name, { root, closing, filters })
      if (closing.hasBegun()) return
      for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key]
    }
  } catch (error) {
    if (closing.hasBegun()) return
    console.error(describeFailure(error))
    total.failed++
  }
  process.once('exit', () => console.log(`${total.passed} passed, ${total.failed} failed`))
  await closing.end(total.failed > 0 ? 1 : 0)
}

async function runStage(name: string, run: Run): Promise<Counts> {
  console.log(`\n== ${name}`)
  const began = performance.now()
  const counts = await STAGES[name]?.(run).catch((error) => {
    if (!run.closing.hasBegun()) console.error(describeFailure(error))
    return { passed: 0, failed: 1, skipped: 0 }
  })
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 1, skipped: 0 }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`== ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${seconds} s)`)
  return { passed, failed, skipped }
}

async function vitest(project: string, { root, closing, filters }: Run): Promise<Counts> {
  const report = path.join(root, `.data/test/reports/${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runChecked(closing, 'node_modules/vitest/vitest.mjs', [
    'run',
    '--project',
    project,
    ...reporters,
    ...filters,
  ])
  return readVitest(report, code)
}

function one(exitCode: number): Counts {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

function say(line: string): void {
  console.log(`- ${line}`)
}
