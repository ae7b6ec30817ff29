import type { ExampleName } from '@/lib/domain/examples/example'
import type { Shape } from '@/lib/domain/examples/shapes'
import type { WritingSession } from './session'

/** The example that the proposal was started from; both null where there is none, or its prompts have not come yet. */
export interface ShapeState {
  name: ExampleName | null
  shape: Shape | null
}

export const NO_SHAPE: ShapeState = { name: null, shape: null }

/** Shows the prompts of an example on the page and beside it, or takes them away. They are fetched for those who use them. */
export async function showShape(session: WritingSession, name: ExampleName | null): Promise<void> {
  const shape = name && (await import('@/lib/domain/examples/shapes')).SHAPES[name]
  session.shape.set({ name, shape })
}
