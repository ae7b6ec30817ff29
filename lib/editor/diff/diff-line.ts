import type { Budget } from './budget'
import type { Piece } from './content-diff'
import { diffInline } from './diff-inline'

/** A headline, a subheading or a question: text without marks. */
export function diffLine(before: string, after: string, budget: Budget): Piece[] {
  return diffInline(lineNodes(before), lineNodes(after), budget).pieces
}

function lineNodes(text: string) {
  return text ? [{ type: 'text', text: text.normalize('NFC') }] : []
}
