import type { ChildProcess } from 'node:child_process'
import { freePort } from '@/lib/launch/free-port'
import type { ChildOptions } from '@/tests/support/collab-child'
import { exitOf, makeDocument, startChild } from '@/tests/support/collab-kill'
import { atMost, type Figure, median, quantile, told } from './figure'
import { runLoad } from './live-load'

const RUNS = 5
const SECONDS = 8
const PEOPLE = 25
const EDITS_PER_SECOND = 3

/**
 * Twenty-five people in one document, on our live server and on a bare Hocuspocus with a plain delayed store, in turns on
 * the same machine; the median of the runs of each. Source of the limits: the best open products of this kind.
 */
export async function liveFigures({ databaseUrl }: { databaseUrl: string }): Promise<Figure[]> {
  const bare = await startServer('delayed', databaseUrl)
  const ours = await startServer('log', databaseUrl)
  const runs = { bare: [] as Run[], ours: [] as Run[] }
  try {
    await measure(bare, databaseUrl, 2)
    await measure(ours, databaseUrl, 2)
    for (let run = 0; run < RUNS; run++) {
      for (const which of run % 2 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)) {
        runs[which].push(await measure(which === 'bare' ? bare : ours, databaseUrl, SECONDS))
      }
    }
  } finally {
    for (const { child } of [bare, ours]) {
      child.kill('SIGKILL')
      await exitOf(child)
    }
  }
  const of = (which: 'bare' | 'ours', key: keyof Run) => median(runs[which].map((run) => run[key]))
  return [
    atMost('an edit reaches the others, p50 against bare', of('ours', 'p50') / of('bare', 'p50'), 'times', 1.35),
    atMost('an edit reaches the others, p95 over bare', of('ours', 'p95') - of('bare', 'p95'), 'ms', 5),
    atMost('"Saved" after an edit, p95', of('ours', 'savedP95'), 'ms', 25),
    atMost('server CPU against bare', of('ours', 'cpu') / of('bare', 'cpu'), 'times', 1.8),
    told('an edit reaches the others, p50', of('ours', 'p50'), 'ms'),
    told('an edit reaches the others, p50, bare', of('bare', 'p50'), 'ms'),
    told('an edit reaches the others, p95', of('ours', 'p95'), 'ms'),
    told('an edit reaches the others, p95, bare', of('bare', 'p95'), 'ms'),
    told('"Saved" after an edit, p50', of('ours', 'savedP50'), 'ms'),
    told('server CPU', of('ours', 'cpu'), '% of a core'),
    told('server CPU, bare', of('bare', 'cpu'), '% of a core'),
  ]
}

interface Run {
  p50: number
  p95: number
  savedP50: number
  savedP95: number
  cpu: number
}

interface Server {
  child: ChildProcess
  port: number
}

async function startServer(mode: ChildOptions['mode'], databaseUrl: string): Promise<Server> {
  const port = await freePort()
  return { port, child: await startChild({ mode, databaseUrl, port, slowMs: 0 }) }
}

async function measure({ port }: Server, databaseUrl: string, seconds: number): Promise<Run> {
  const documentId = await makeDocument(databaseUrl)
  const before = await cpuSeconds(port)
  const began = performance.now()
  const { propagation, saved } = await runLoad({
    url: `ws://127.0.0.1:${port}/collab`,
    documentId,
    people: PEOPLE,
    editsPerSecond: EDITS_PER_SECOND,
    seconds,
  })
  const cpu = (100 * (await cpuSeconds(port)) - 100 * before) / ((performance.now() - began) / 1000)
  const expected = PEOPLE * (PEOPLE - 1) * EDITS_PER_SECOND * seconds
  if (propagation.length < 0.8 * expected) throw new Error(`only ${propagation.length} of ${expected} edits arrived`)
  return {
    p50: quantile(propagation, 0.5),
    p95: quantile(propagation, 0.95),
    savedP50: quantile(saved, 0.5),
    savedP95: quantile(saved, 0.95),
    cpu,
  }
}

async function cpuSeconds(port: number): Promise<number> {
  const { cpu } = (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as { cpu: NodeJS.CpuUsage }
  return (cpu.user + cpu.system) / 1e6
}
