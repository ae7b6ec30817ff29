import type { Figure } from './bench/figure'
import type { BenchOptions } from './bench/side-by-side'
import { generateClient } from './build'
import { closeOnSignals, describeFailure } from './closing'
import { LaunchError } from './launch-error'
import { openTestCluster } from './testing/test-database'
import { watchParent } from './watch-parent'

/** Later work adds its own here. Each gets an empty database with the tables; each is loaded when the database client is there. */
const BENCHES: Record<string, (options: BenchOptions) => Promise<Figure[]>> = {
  starting: async (options) => (await import('./bench/starting')).startingFigures(options),
  live: async ({ database }) => (await import('./bench/live')).liveFigures(database),
  memory: async (options) => (await import('./bench/memory')).memoryFigures(options),
  kill: async () => (await import('./bench/kill')).killFigures(),
  pages: async (options) => (await import('./bench/pages')).pageFigures(options),
  revisions: async (options) => (await import('./bench/revisions')).revisionFigures(options),
  finding: async (options) => (await import('./bench/finding')).findingFigures(options),
  premortem: async (options) => (await import('./bench/premortem')).premortemFigures(options),
  portfolio: async (options) => (await import('./bench/portfolio')).portfolioFigures(options),
  clarity: async (options) => [
    ...(await import('./bench/clarity')).clarityFigures(),
    ...(await (await import('./bench/underlines')).underlineFigures(options)),
  ],
  gate: async ({ database }) => (await import('./bench/gate')).gateFigures(database.databaseAdminUrl),
  writing: async (options) => (await import('./bench/writing')).writingFigures(options),
}

/**
 * `npm run bench [NAME] [-- --json]`: one line a figure, with its limit and whether it holds. With --json the lines are JSON, and what else is
 * said goes to the error output. Exit code 1 when a figure falls short or a bench fails.
 */
export async function run(args: string[], root: string): Promise<void> {
  const isJson = args.includes('--json')
  const names = args.filter((arg) => !arg.startsWith('--'))
  const say = (line: string) => console.error(`- ${line}`)
  const closing = closeOnSignals(say, 1)
  watchParent(() => void closing.end(1))
  let fallsShort = false
  try {
    const unknown = names.find((name) => !(name in BENCHES))
    if (unknown) throw new LaunchError(`Benches: ${Object.keys(BENCHES).join(', ')}. There is no "${unknown}".`)
    await generateClient({ root, say, closing })
    const tests = await openTestCluster(root, say)
    closing.add(() => tests.release())
    for (const [name, bench] of Object.entries(BENCHES)) {
      if (names.length > 0 && !names.includes(name)) continue
      say(name)
      const figures = await bench({ root, say, closing, database: await tests.fresh(`bench_${name}`) })
      for (const figure of figures) console.log(isJson ? JSON.stringify(figure) : inWords(figure))
      fallsShort ||= figures.some(({ holds }) => holds === false)
    }
  } catch (error) {
    if (!closing.hasBegun()) console.error(describeFailure(error))
    fallsShort = true
  }
  await closing.end(fallsShort ? 1 : 0)
}

function inWords({ name, figure, unit, limit, holds }: Figure): string {
  const measured = `${name}: ${figure} ${unit}`
  return limit === null ? measured : `${measured} (limit ${limit}): ${holds ? 'holds' : 'falls short'}`
}
