import type { ClarityContext } from '@/lib/domain/clarity'
import type { Span } from './sentences'

/** The terms of a workspace and a proposal, ready to be looked for. Made once for a context. */
export type Terms = {
  /** Where names and allowed terms stand: what lies within is no fault. */
  allowedIn: (text: string) => Span[]
  /** Where the workspace's own jargon stands, each with its plainer words or null. */
  ownIn: (text: string) => (Span & { term: string; plain: string | null })[]
}

export function readTerms({ names, allowed, own }: ClarityContext): Terms {
  // A name counts with its capital: "Echo" is no "echo". Other terms count as anybody writes them.
  const patterns = [pattern(names, 'gu'), pattern(allowed, 'giu')].filter((one) => one !== null)
  const jargon = pattern(
    own.map(({ term }) => term),
    'giu',
  )
  const plain = new Map(own.map(({ term, plain: words }) => [term.trim().toLowerCase(), words.trim()]))
  return {
    allowedIn: (text) => merged(patterns.flatMap((one) => spans(text, one))),
    ownIn: (text) => {
      if (!jargon) return []
      return spans(text, jargon).map((span) => {
        const term = text.slice(span.start, span.end).toLowerCase().replace(/\s+/gu, ' ')
        return { ...span, term, plain: plain.get(term) || null }
      })
    },
  }
}

/** What is left of these terms for somebody who may know those alone that stand in these texts: the check finds the same in them as with all. */
export function termsWithin<T extends Pick<ClarityContext, 'names' | 'allowed' | 'own'>>(
  texts: readonly string[],
  { names, allowed, own }: T,
): Pick<T, 'names' | 'allowed' | 'own'> {
  const found = (terms: readonly string[], flags: string) => {
    const one = pattern(terms, flags)
    const words = one ? texts.flatMap((text) => [...text.matchAll(one)].map(([word]) => spelt(word, flags))) : []
    const there = new Set(words)
    return (term: string) => there.has(spelt(term, flags))
  }
  const isOwn = found(
    own.map(({ term }) => term),
    'giu',
  )
  return {
    names: names.filter(found(names, 'gu')),
    allowed: allowed.filter(found(allowed, 'giu')),
    own: own.filter(({ term }) => isOwn(term)),
  }
}

function spelt(term: string, flags: string): string {
  const words = term.trim().replace(/\s+/gu, ' ')
  return flags.includes('i') ? words.toLowerCase() : words
}

/** Sorted, and those that touch made one. */
function merged(found: Span[]): Span[] {
  const apart: Span[] = []
  for (const span of found.sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else apart.push({ ...span })
  }
  return apart
}

function pattern(terms: readonly string[], flags: string): RegExp | null {
  const words = terms
    .map((term) => term.trim())
    .filter((term) => term !== '')
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/gu, '\\s+'))
  return words.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, flags) : null
}

function spans(text: string, one: RegExp): Span[] {
  return [...text.matchAll(one)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
}
