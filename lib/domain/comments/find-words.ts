import { CONTEXT } from './limits'

/** Words that a thread stands at, with what stood around them. Every white space is one space. */
export type Words = { quote: string; before: string; after: string }

/** The words from `from` to `to` of a text, with a little of what stands around them. */
export function wordsAt(text: string, from: number, to: number): Words {
  return {
    quote: text.slice(from, to),
    before: text.slice(Math.max(0, from - CONTEXT), from),
    after: text.slice(to, to + CONTEXT),
  }
}

/** Where the words stand in a text: of several places the one whose surroundings fit best. Null where they do not stand. */
export function findWords(text: string, words: Words): number | null {
  let best: { at: number; fit: number } | null = null
  for (const at of placesOf(text, words.quote)) {
    const fit = fitBefore(text, at, words) + fitAfter(text, at, words)
    if (!best || fit > best.fit) best = { at, fit }
  }
  return best?.at ?? null
}

/**
 * Where words that were gone, or that were read elsewhere, stand: only where what stood right before them or right after them
 * stands there too, and where one place fits best. The same words somewhere else are other words.
 */
export function findAgain(text: string, words: Words): number | null {
  const fits = placesOf(text, words.quote).flatMap((at) => {
    const [before, after] = [fitBefore(text, at, words), fitAfter(text, at, words)]
    const isBefore = words.before === '' ? at === 0 : before >= Math.min(NEAR, words.before.length)
    const isAfter = words.after === '' ? at + words.quote.length === text.length : after >= Math.min(NEAR, words.after.length)
    return isBefore || isAfter ? [{ at, fit: before + after }] : []
  })
  const [best, next] = fits.sort((a, b) => b.fit - a.fit)
  return best && best.fit !== next?.fit ? best.at : null
}

/** Letters next to the words that have to be the same. */
const NEAR = 16

function placesOf(text: string, quote: string): number[] {
  const places: number[] = []
  if (quote === '') return places
  for (let at = text.indexOf(quote); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(quote, at + 1)) places.push(at)
  return places
}

const MOST_PLACES = 1000

function fitBefore(text: string, at: number, { before }: Words): number {
  let fit = 0
  while (fit < before.length && fit < at && text[at - 1 - fit] === before[before.length - 1 - fit]) fit++
  return fit
}

function fitAfter(text: string, at: number, { quote, after }: Words): number {
  const end = at + quote.length
  let fit = 0
  while (fit < after.length && end + fit < text.length && text[end + fit] === after[fit]) fit++
  return fit
}
