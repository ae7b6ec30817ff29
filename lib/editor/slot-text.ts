import type { Node } from '@tiptap/pm/model'

/** The text of a slot for finding words in it: every white space, and every border of blocks, is one space. */
export interface SlotText {
  text: string
  /** For each letter of the text the offset in the slot's content before it. */
  starts: number[]
}

export function slotText(slot: Node): SlotText {
  let text = ''
  const starts: number[] = []
  const add = (letter: string, at: number) => {
    if (letter === ' ' && (text === '' || text.endsWith(' '))) return
    text += letter
    starts.push(at)
  }
  slot.descendants((node, at) => {
    if (node.isText) for (const [index, letter] of [...splitLetters(node.text ?? '')].entries()) add(letter, at + index)
    else if (node.isBlock || node.type.name === 'hardBreak') add(' ', at)
    return true
  })
  return { text: text.trimEnd(), starts: starts.slice(0, text.trimEnd().length) }
}

/** Code units, white space as one kind of space. */
function splitLetters(text: string): string[] {
  return text.split('').map((letter) => (/\s/u.test(letter) ? ' ' : letter))
}

/** The first and last letter of the text between two offsets of the slot; null where no letter stands there. */
export function lettersBetween({ text, starts }: SlotText, from: number, to: number): { first: number; end: number } | null {
  let first = starts.findIndex((at) => at >= from)
  if (first < 0) return null
  let end = first
  while (end < starts.length && (starts[end] as number) < to) end++
  while (first < end && text[first] === ' ') first++
  while (end > first && text[end - 1] === ' ') end--
  return first < end ? { first, end } : null
}
