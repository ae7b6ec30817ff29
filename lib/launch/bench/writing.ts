import { atMost, type Figure, median, told } from './figure'
import { type BenchOptions, inTurns, type Side, type SideBySide, startSideBySide } from './side-by-side'
import { openToEditable, type TypingCost, typeInMiddle } from './visit'

const RUNS = 5
/** Visits before those that count: cold is the browser, and a server that has just started is slower for its first pages. */
const VISITS_BEFORE = 8
const PAGES = [1, 6, 60]
/** Seconds from navigation to editable on the machine on which the limits were set. */
const COLD_S = 0.8
/** What the bare page took there: seconds to editable, milliseconds a key. */
const REFERENCE_COLD_S = 0.36
const REFERENCE_KEY_MS: Record<number, TypingCost> = {
  1: { mainThread: 7, toFrame: 11 },
  6: { mainThread: 10, toFrame: 20 },
  60: { mainThread: 10, toFrame: 15 },
}

/**
 * The write page beside a bare one: how long until it can be typed into, and what a key costs, as medians of five runs in turns. The bare
 * page is stock Tiptap on a bare Hocuspocus server. Source of the limits: the best open products of this kind.
 */
export async function writingFigures(options: BenchOptions): Promise<Figure[]> {
  const both = await startSideBySide(options)
  try {
    const opening = await measureOpening(both)
    const typing: Typing[] = []
    for (const pages of PAGES) typing.push(await measureTyping(both, pages))
    return [...openingFigures(opening, typing), ...typing.flatMap(typingFigures)]
  } finally {
    await both.stop()
  }
}

/** The limit is scaled by how quick this machine is: the median of what all that the bare page does takes here, against what it took there. */
function openingFigures({ ours, bare }: Record<Side, number>, typing: Typing[]): Figure[] {
  const keys = typing.flatMap(({ pages, bare }) => {
    const there = REFERENCE_KEY_MS[pages] as TypingCost
    return [bare.mainThread / there.mainThread, bare.toFrame / there.toFrame]
  })
  const machine = median([bare / REFERENCE_COLD_S, ...keys])
  return [
    atMost('write page cold, to editable', ours, 's', Math.round(COLD_S * machine * 100) / 100),
    told('write page cold, to editable, bare', bare, 's'),
    told('write page cold, against bare', ours / bare, 'times'),
  ]
}

async function measureOpening(both: SideBySide): Promise<Record<Side, number>> {
  const text = await both.addText(1)
  const open = async (side: Side) => {
    const visit = await both.visit(side)
    const editable = await openToEditable(visit, text[side])
    await visit.close()
    return editable / 1000
  }
  await inTurns(VISITS_BEFORE, open)
  const runs = await inTurns(RUNS, open)
  return { ours: median(runs.ours), bare: median(runs.bare) }
}

type Typing = Record<Side, TypingCost> & { pages: number }

async function measureTyping(both: SideBySide, pages: number): Promise<Typing> {
  const text = await both.addText(pages)
  const runs = await inTurns(RUNS, async (side) => {
    const visit = await both.visit(side)
    await openToEditable(visit, text[side])
    const cost = await typeInMiddle(visit)
    await visit.close()
    return cost
  })
  const of = (side: Side): TypingCost => ({
    mainThread: median(runs[side].map(({ mainThread }) => mainThread)),
    toFrame: median(runs[side].map(({ toFrame }) => toFrame)),
  })
  return { pages, ours: of('ours'), bare: of('bare') }
}

function typingFigures({ pages, ours, bare }: Typing): Figure[] {
  const length = `${pages} ${pages === 1 ? 'page' : 'pages'}`
  return [
    atMost(`main thread per key, ${length}, against bare`, ours.mainThread / bare.mainThread, 'times', 1.5),
    told(`main thread per key, ${length}`, ours.mainThread, 'ms'),
    told(`main thread per key, ${length}, bare`, bare.mainThread, 'ms'),
    atMost(`key to frame p95, ${length}, against bare`, ours.toFrame / bare.toFrame, 'times', 1.6),
    told(`key to frame p95, ${length}`, ours.toFrame, 'ms'),
    told(`key to frame p95, ${length}, bare`, bare.toFrame, 'ms'),
  ]
}
