import type { PartKey } from '@/lib/domain/prfaq'
import { EXAMPLE_TITLES, type ExampleName } from './example'
import { PASSAGES } from './passages'

/** Whoever shows it shows EXAMPLE_LABEL with it. */
export type PartExample = { weak: string; strong: string; why: string; from: { name: ExampleName; title: string } }

/** A weak passage for this part and what became of it, with the example it comes from (`/examples/<name>`). Each part has one. */
export function exampleFor(part: PartKey): PartExample {
  const passage = PASSAGES.find((candidate) => candidate.part === part)
  if (!passage) throw new Error(`No example for ${part}`)
  const { weak, strong, why, from } = passage
  return { weak, strong, why, from: { name: from, title: EXAMPLE_TITLES[from] } }
}
