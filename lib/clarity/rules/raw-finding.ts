import type { Span } from '@/lib/clarity/sentences'
import type { ReleaseKind, SentenceKind } from '@/lib/domain/clarity'

/** What a rule found in a sentence, before it is told to anybody. Positions are those of the text. */
export type RawFinding = Span & {
  kind: SentenceKind | ReleaseKind
  /** Which rule, so that an ignored finding stays ignored: the phrase of a list, or the rule's own name. */
  rule: string
  /** What the words can be replaced with; null where nobody but the writer knows. */
  plain: string | null
  /** Whether a passive has its actor ("by the bank"). */
  hasActor?: boolean
}
