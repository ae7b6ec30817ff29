import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

/**
 * Turns the content that starts at `start` from `before` into `after` by replacing only what differs, so that carets,
 * decorations and the screen stay put everywhere else.
 */
export function replaceMinimal(tr: Transaction, start: number, before: Node, after: Node): void {
  replaceChildren(tr, start, before, after)
  const now = tr.doc.resolve(start).parent
  // Fitting an open slice can come out differently from what was asked for.
  if (!now.content.eq(after.content)) tr.replaceWith(start, start + now.content.size, after.content)
}

function replaceChildren(tr: Transaction, start: number, before: Node, after: Node): void {
  if (before.inlineContent || before.childCount !== after.childCount) {
    replaceDifference(tr, start, before, after)
    return
  }
  // Back to front: what is replaced later in the page does not move what comes earlier.
  let position = start + before.content.size
  for (let i = before.childCount - 1; i >= 0; i--) {
    const [old, next] = [before.child(i), after.child(i)]
    position -= old.nodeSize
    if (old === next || old.eq(next)) continue
    if (old.sameMarkup(next) && !old.isLeaf) replaceChildren(tr, position + 1, old, next)
    else if (isSamePicture(old, next)) setAttributes(tr, position, old, next)
    else tr.replaceWith(position, position + old.nodeSize, next)
  }
}

/** Whoever has it selected, to describe it, keeps it selected. */
function isSamePicture(old: Node, next: Node): boolean {
  return old.type.name === 'picture' && next.type === old.type && next.attrs.pictureId === old.attrs.pictureId
}

function setAttributes(tr: Transaction, position: number, old: Node, next: Node): void {
  for (const [name, value] of Object.entries(next.attrs))
    if (old.attrs[name] !== value) tr.setNodeAttribute(position, name, value)
}

function replaceDifference(tr: Transaction, start: number, before: Node, after: Node): void {
  const from = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (from === null || !end) return
  const overlap = Math.max(0, from - Math.min(end.a, end.b))
  tr.replace(start + from, start + end.a + overlap, after.slice(from, end.b + overlap))
}
