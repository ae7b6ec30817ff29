import type { Pieces } from '@/lib/domain/finding/highlight'

/** A text in which what was searched for is marked. */
export function Marked({ pieces }: { pieces: Pieces }) {
  let at = 0
  return pieces.map(({ text, hit }) => {
    const key = at
    at += text.length
    return hit ? (
      <mark key={key} className="found">
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    )
  })
}
