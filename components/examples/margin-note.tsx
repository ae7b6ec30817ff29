import { VisuallyHidden } from '@/components/ui/visually-hidden'

/** One thought on why a part works: beside it, or under it on narrow screens. */
export function MarginNote({ note }: { note?: string }) {
  if (!note) return null
  return (
    <p className="mnote">
      <VisuallyHidden>Why it works: </VisuallyHidden>
      {note}
    </p>
  )
}
