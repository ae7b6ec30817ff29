import { canonicalJson } from '@/lib/domain/canonical-json'
import type { BlockJson } from '@/lib/editor/content'
import { affords, type Budget, matchEqual, numbering } from './budget'
import type { Piece } from './content-diff'
import { joinNodes, joinTokens, type Token, tokensOf } from './tokens'

/**
 * What changed inside one line, by words. Spaces are not compared: they go with the words around them, so that a
 * rewritten phrase reads as one deletion and one insertion. Plain when the budget does not allow it: all of the old, then
 * all of the new.
 */
export function diffInline(
  before: readonly BlockJson[],
  after: readonly BlockJson[],
  budget: Budget,
): { pieces: Piece[]; isPlain: boolean } {
  if (!affords(budget, lettersOf(before) + lettersOf(after))) {
    const whole: Piece[] = [
      { kind: 'delete', nodes: [...before] },
      { kind: 'insert', nodes: [...after] },
    ]
    return { pieces: joinPieces(whole), isPlain: true }
  }
  const [a, b] = [tokensOf(before), tokensOf(after)]
  const numberOf = numbering()
  const [wordsA, wordsB] = [solid(a), solid(b)]
  const pairs = matchEqual(
    wordsA.map((at) => numberOf((a[at] as Token).text)),
    wordsB.map((at) => numberOf((b[at] as Token).text)),
    budget,
  )
  if (!pairs) return { pieces: joinPieces([deletion(a), insertion(b)]), isPlain: true }
  const matches = pairs.map(([i, j]) => ({ a: wordsA[i] as number, b: wordsB[j] as number }))
  return { pieces: joinPieces(piecesBetween(a, b, withSentencesWhole(withoutStrays(matches, a, b), a, b))), isPlain: false }
}

function lettersOf(nodes: readonly BlockJson[]): number {
  return nodes.reduce((sum, { text }) => sum + (text?.length ?? 1), 0)
}

type Match = { a: number; b: number }

/** Places of the tokens that are no spaces. */
function solid(tokens: readonly Token[]): number[] {
  return tokens.flatMap((token, at) => (token.kind === 'space' ? [] : [at]))
}

function piecesBetween(a: readonly Token[], b: readonly Token[], matches: readonly Match[]): Piece[] {
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  for (const match of [...matches, { a: a.length, b: b.length }]) {
    pieces.push(...gap(a.slice(i, match.a), b.slice(j, match.b)))
    const [left, right] = [a[match.a], b[match.b]]
    if (left && right) pieces.push(kept(left, right))
    i = match.a + 1
    j = match.b + 1
  }
  return pieces
}

/** Between two words that stayed. Spaces at its ends that both have stay too. */
function gap(a: readonly Token[], b: readonly Token[]): Piece[] {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && isSpace(a[start]) && a[start]?.text === b[start]?.text) start++
  let end = 0
  while (end < shorter - start && isSpace(a.at(-1 - end)) && a.at(-1 - end)?.text === b.at(-1 - end)?.text) end++
  const keep = (from: number, count: number, other: number) =>
    Array.from({ length: count }, (_, n) => kept(a[from + n] as Token, b[other + n] as Token))
  return [
    ...keep(0, start, 0),
    deletion(a.slice(start, a.length - end)),
    insertion(b.slice(start, b.length - end)),
    ...keep(a.length - end, end, b.length - end),
  ]
}

function isSpace(token: Token | undefined): boolean {
  return token?.kind === 'space'
}

function kept(a: Token, b: Token): Piece {
  if (sameNodes(a.nodes, b.nodes)) return { kind: 'same', nodes: b.nodes }
  return { kind: 'format', before: a.nodes, after: b.nodes }
}

/** Of tokens with the same text. Most have no marks at all. */
function sameNodes(a: readonly BlockJson[], b: readonly BlockJson[]): boolean {
  if (a.length === 1 && b.length === 1 && !a[0]?.marks && !b[0]?.marks) return true
  return canonicalJson(a) === canonicalJson(b)
}

function deletion(tokens: readonly Token[]): Piece {
  return { kind: 'delete', nodes: joinTokens(tokens) }
}

function insertion(tokens: readonly Token[]): Piece {
  return { kind: 'insert', nodes: joinTokens(tokens) }
}

/**
 * Drops matches that tell a reader nothing: a comma, an "of", a short phrase between two long rewritten ones. What is
 * left between them then reads as one change.
 */
function withoutStrays(matches: readonly Match[], a: readonly Token[], b: readonly Token[]): Match[] {
  const runs = runsOf(matches, a, b)
  const kept: Match[][] = []
  let last: Match = { a: -1, b: -1 }
  runs.forEach((run, index) => {
    const next = runs[index + 1]?.[0] ?? { a: a.length, b: b.length }
    const [first, final] = [run[0] as Match, run.at(-1) as Match]
    const before = Math.max(lettersIn(a, last.a + 1, first.a), lettersIn(b, last.b + 1, first.b))
    const after = Math.max(lettersIn(a, final.a + 1, next.a), lettersIn(b, final.b + 1, next.b))
    if (2.5 * lettersIn(a, first.a, final.a + 1) <= Math.min(before, after)) return
    kept.push(run)
    last = final
  })
  return kept.flat()
}

/**
 * A sentence that came between two full stops begins after the first one: where only one text has something before a kept
 * mark of punctuation, and that begins with the same mark, the earlier mark is the kept one.
 */
function withSentencesWhole(matches: readonly Match[], a: readonly Token[], b: readonly Token[]): Match[] {
  let [i, j] = [-1, -1]
  return matches.map((match) => {
    const [x, y] = [nextSolid(a, i), nextSolid(b, j)]
    const isInsertion = x === match.a && y < match.b
    const isDeletion = y === match.b && x < match.a
    const isMark = a[match.a]?.kind === 'sign' && a[x]?.text === a[match.a]?.text && b[y]?.text === b[match.b]?.text
    const kept = isMark && (isInsertion || isDeletion) ? { a: x, b: y } : match
    ;[i, j] = [kept.a, kept.b]
    return kept
  })
}

function nextSolid(tokens: readonly Token[], after: number): number {
  let at = after + 1
  while (tokens[at]?.kind === 'space') at++
  return at
}

/** Matches that follow each other with nothing but spaces between them. */
function runsOf(matches: readonly Match[], a: readonly Token[], b: readonly Token[]): Match[][] {
  const runs: Match[][] = []
  for (const match of matches) {
    const last = runs.at(-1)?.at(-1)
    const follows = last && lettersIn(a, last.a + 1, match.a) + lettersIn(b, last.b + 1, match.b) === 0
    if (follows) runs.at(-1)?.push(match)
    else runs.push([match])
  }
  return runs
}

function lettersIn(tokens: readonly Token[], from: number, to: number): number {
  let letters = 0
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token && token.kind !== 'space') letters += token.kind === 'word' ? token.text.length : 0.5
  }
  return letters
}

/** Neighbours of one kind in one, empty ones left out. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece.kind === 'format') {
      if (last?.kind !== 'format') joined.push(piece)
      else
        joined[joined.length - 1] = {
          kind: 'format',
          before: joinNodes([...last.before, ...piece.before]),
          after: joinNodes([...last.after, ...piece.after]),
        }
    } else if (piece.nodes.length === 0) continue
    else if (last?.kind === piece.kind)
      joined[joined.length - 1] = { ...piece, nodes: joinNodes([...last.nodes, ...piece.nodes]) }
    else joined.push(piece)
  }
  return joined
}
