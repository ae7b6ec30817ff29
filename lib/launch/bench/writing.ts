import { atMost, type Figure, median, told } from './figure'
import { type BenchOptions, inTurns, type Side, type SideBySide, startSideBySide } from './side-by-side'
import { openToEditable, type TypingCost, typeInMiddle } from './visit'

const RUNS = 5
const PAGES = [1, 6, 60]
/** What the bare page took on the machine on which the limit of 0.8 s was set. */
const REFERENCE_BARE_S = 0.36
const COLD_S = 0.8

/**
 * The write page beside a bare one: how long until it can be typed into, and what a key costs, as medians of five runs in turns. The bare
 * page is stock Tiptap on a bare Hocuspocus server. Source of the limits: the best open products of this kind.
 */
export async function writingFigures(options: BenchOptions): Promise<Figure[]> {
  const both = await startSideBySide(options)
  try {
    const figures = await openingFigures(both)
    for (const pages of PAGES) figures.push(...(await typingFigures(both, pages)))
    return figures
  } finally {
    await both.stop()
  }
}

async function openingFigures(both: SideBySide): Promise<Figure[]> {
  const text = await both.addText(1)
  const runs = await inTurns(RUNS, async (side) => {
    const visit = await both.visit(side)
    const editable = await openToEditable(visit, text[side])
    await visit.close()
    return editable / 1000
  })
  const [bare, ours] = [median(runs.bare), median(runs.ours)]
  return [
    atMost('write page cold, to editable', ours, 's', Math.round(((COLD_S * bare) / REFERENCE_BARE_S) * 100) / 100),
    told('write page cold, to editable, bare', bare, 's'),
  ]
}

async function typingFigures(both: SideBySide, pages: number): Promise<Figure[]> {
  const text = await both.addText(pages)
  const runs = await inTurns(RUNS, async (side) => {
    const visit = await both.visit(side)
    await openToEditable(visit, text[side])
    const cost = await typeInMiddle(visit)
    await visit.close()
    return cost
  })
  const of = (side: Side, key: keyof TypingCost) => median(runs[side].map((run) => run[key]))
  const length = `${pages} ${pages === 1 ? 'page' : 'pages'}`
  return [
    atMost(`main thread per key, ${length}, against bare`, of('ours', 'mainThread') / of('bare', 'mainThread'), 'times', 1.5),
    told(`main thread per key, ${length}`, of('ours', 'mainThread'), 'ms'),
    told(`main thread per key, ${length}, bare`, of('bare', 'mainThread'), 'ms'),
    atMost(`key to frame p95, ${length}, against bare`, of('ours', 'toFrame') / of('bare', 'toFrame'), 'times', 1.6),
    told(`key to frame p95, ${length}`, of('ours', 'toFrame'), 'ms'),
    told(`key to frame p95, ${length}, bare`, of('bare', 'toFrame'), 'ms'),
  ]
}
