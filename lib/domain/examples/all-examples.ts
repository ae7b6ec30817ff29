import { aws } from './aws'
import { echo } from './echo'
import type { Example } from './example'
import { kindle } from './kindle'
import { prime } from './prime'

/** The four launches of the story, oldest first. */
export const EXAMPLES: readonly Example[] = [prime, aws, kindle, echo]

/** The example of this name, as it stands in an address. */
export function findExample(name: string): Example | null {
  return EXAMPLES.find((example) => example.name === name) ?? null
}
