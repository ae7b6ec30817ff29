import type { ClarityBlock } from '@/lib/domain/clarity'
import { excerpt, figures, meaningfulStems } from '@/lib/domain/coach/words'
import { partTitle } from '@/lib/domain/prfaq'

/** Meaningful words that two sentences about one thing share at the least. */
const ENOUGH_SHARED = 2
/** Sentences beyond this are not looked at: nobody writes so many figures. */
const MOST_FIGURES = 200

/** A figure that the document gives elsewhere for what a sentence claims without one: where, and its words. */
export type OwnFigure = { where: string; words: string }

type Told = { text: string; stems: ReadonlySet<string>; where: string; words: string }

/** Looks for figures in sentences of the whole document. Made once for a check; reads the document only when it is asked. */
export function ownFigures(
  blocks: readonly { block: ClarityBlock; sentences: readonly string[] }[],
): (sentence: string) => OwnFigure | null {
  let told: Told[] | null = null
  return (sentence) => {
    told ??= readFigures(blocks)
    const stems = meaningfulStems(sentence.slice(0, 600))
    let best: { one: Told; shared: number } | null = null
    for (const one of told) {
      const shared = one.text === sentence ? 0 : stems.filter((stem) => one.stems.has(stem)).length
      if (shared >= ENOUGH_SHARED && shared > (best?.shared ?? 0)) best = { one, shared }
    }
    return best && { where: best.one.where, words: best.one.words }
  }
}

function readFigures(blocks: readonly { block: ClarityBlock; sentences: readonly string[] }[]): Told[] {
  const told: Told[] = []
  for (const { block, sentences } of blocks)
    for (const text of sentences) {
      if (told.length >= MOST_FIGURES) return told
      const figure = /\p{N}/u.test(text) && text.length < 600 ? figures(text)[0] : undefined
      if (!figure) continue
      const words = excerpt(text, figure.from, figure.to)
      told.push({ text, stems: new Set(meaningfulStems(text)), where: partTitle(block.part), words })
    }
  return told
}
