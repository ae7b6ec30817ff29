/** The last words before the join nearest to the middle of a long sentence, where it can be split; null where there is none. */
export function splitAfter(sentence: string): string | null {
  let best: { at: number; far: number } | null = null
  for (const { index } of sentence.matchAll(JOINS)) {
    const far = Math.abs(index - sentence.length / 2)
    if (index > 20 && sentence.length - index > 20 && (!best || far < best.far)) best = { at: index, far }
  }
  if (!best) return null
  const words = sentence
    .slice(Math.max(0, best.at - 40), best.at)
    .split(/\s+/u)
    .slice(-3)
  return words.join(' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%”"’)]+$/gu, '') || null
}

const JOINS =
  /;|(?: [–—] )|—|, (?:and|but|which|who|so|while|because|where|as|with|including|from|giving|making|enabling|helping)\b| (?:while|because|although|whereas) /gu
