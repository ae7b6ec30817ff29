import { canonicalJson } from '@/lib/domain/canonical-json'
import type { BlockJson } from '@/lib/editor/content'

/** The smallest thing that a comparison keeps whole: a word, a mark of punctuation, a run of spaces, a line break. */
export interface Token {
  /** Equal for tokens that read alike, whatever their marks. */
  text: string
  nodes: BlockJson[]
  kind: 'word' | 'space' | 'sign'
}

// "non-adherence", "£2.10" without its sign, "Northgate’s" are one word each. Scripts without spaces go letter by letter.
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’.,&/@_][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|\s+|[^\p{L}\p{N}\s]/gu

/** The tokens of what stands inside a line, in order. Together they hold all of it. */
export function tokensOf(inline: readonly BlockJson[]): Token[] {
  const tokens: Token[][] = []
  let run: BlockJson[] = []
  for (const node of inline) {
    if (node.text !== undefined) run.push(node)
    else {
      tokens.push(textTokens(run), [{ text: canonicalJson(node), nodes: [node], kind: 'sign' }])
      run = []
    }
  }
  return [...tokens, textTokens(run)].flat()
}

/** A word can run over several nodes: its first letters may be bold. */
function textTokens(run: readonly BlockJson[]): Token[] {
  const whole = run.map((node) => node.text ?? '').join('')
  const tokens: Token[] = []
  let node = 0
  let offset = 0
  for (const { 0: text } of whole.matchAll(TOKEN)) {
    const nodes: BlockJson[] = []
    for (let left = text.length; left > 0; ) {
      const from = run[node] as BlockJson
      const piece = (from.text ?? '').slice(offset, offset + left)
      if (piece) nodes.push({ ...from, text: piece })
      offset += piece.length
      left -= piece.length
      if (offset >= (from.text?.length ?? 0)) {
        node++
        offset = 0
      }
    }
    tokens.push({ text, nodes, kind: kindOf(text) })
  }
  return tokens
}

function kindOf(text: string): Token['kind'] {
  return /^\s/u.test(text) ? 'space' : /^[\p{L}\p{N}]/u.test(text) ? 'word' : 'sign'
}

/** The nodes of several tokens, neighbours with the same marks in one again. */
export function joinTokens(tokens: readonly Token[]): BlockJson[] {
  return joinNodes(tokens.flatMap((token) => token.nodes))
}

export function joinNodes(nodes: readonly BlockJson[]): BlockJson[] {
  const joined: BlockJson[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last?.text !== undefined && node.text !== undefined && sameMarks(last, node)) {
      joined[joined.length - 1] = { ...last, text: last.text + node.text }
    } else joined.push(node)
  }
  return joined
}

export function sameMarks(a: BlockJson, b: BlockJson): boolean {
  if (a.marks === b.marks) return true
  return canonicalJson(a.marks ?? []) === canonicalJson(b.marks ?? [])
}
