import type { Tool } from './tool-state'

export type SlashChoice =
  | 'paragraph'
  | Extract<Tool, 'bulletList' | 'orderedList' | 'blockquote' | 'table' | 'picture'>
  | 'question'

export interface SlashItem {
  choice: SlashChoice
  title: string
  /** Other words that find it. */
  also: string
  /** Only inside an answer. */
  faqOnly?: true
}

export const SLASH_ITEMS: readonly SlashItem[] = [
  { choice: 'paragraph', title: 'Paragraph', also: 'text plain' },
  { choice: 'bulletList', title: 'Bullet list', also: 'points unordered' },
  { choice: 'orderedList', title: 'Numbered list', also: 'steps ordered 1' },
  { choice: 'blockquote', title: 'Quote', also: 'blockquote said' },
  { choice: 'table', title: 'Table', also: 'grid rows columns' },
  { choice: 'picture', title: 'Picture', also: 'image photo' },
  { choice: 'question', title: 'New question', also: 'faq add', faqOnly: true },
]

/** The items that begin a word with what was typed after the slash. */
export function findSlashItems(query: string, inFaq: boolean, canTable: boolean): SlashItem[] {
  const wanted = query.trim().toLowerCase()
  return SLASH_ITEMS.filter((item) => {
    if (item.faqOnly && !inFaq) return false
    if (item.choice === 'table' && !canTable) return false
    return (
      `${item.title} ${item.also}`
        .toLowerCase()
        .split(' ')
        .some((word) => word.startsWith(wanted)) || item.title.toLowerCase().startsWith(wanted)
    )
  })
}
