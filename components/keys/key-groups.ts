import { GO_KEYS } from './go-keys'

export type KeyGroup = { group: string; keys: { keys: string[]; does: string }[] }

/** What keys do, and where; those that work nowhere are not listed. Single letters work outside fields and the text alone. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    group: 'Anywhere',
    keys: [
      { keys: ['/'], does: 'Find' },
      { keys: ['Ctrl', 'K'], does: 'Find, in fields too' },
      { keys: ['?'], does: 'This list' },
      { keys: ['Esc'], does: 'Close, and go back' },
      ...GO_KEYS.map(({ letter, does }) => ({ keys: ['G', letter.toUpperCase()], does })),
    ],
  },
  {
    group: 'Sections and questions',
    keys: [
      { keys: ['F6'], does: 'Outline, page, panel' },
      { keys: ['Alt', '↑', '↓'], does: 'Previous, next section' },
      { keys: ['Alt', 'Shift', '↑', '↓'], does: 'Move a question' },
      { keys: ['Enter', 'Enter'], does: 'A new question, after an answer' },
      { keys: ['Ctrl', 'Enter'], does: 'The next of the five questions' },
    ],
  },
  {
    group: 'Clarity',
    keys: [
      { keys: ['F8'], does: 'Next finding' },
      { keys: ['Shift', 'F8'], does: 'Previous finding' },
      { keys: ['Ctrl', '.'], does: 'Do what it offers' },
    ],
  },
  {
    group: 'Comments',
    keys: [
      { keys: ['Ctrl', 'Alt', 'M'], does: 'Comment on the selection' },
      { keys: ['F9'], does: 'Next comment' },
      { keys: ['Shift', 'F9'], does: 'Previous comment' },
      { keys: ['J'], does: 'Next comment' },
      { keys: ['K'], does: 'Previous comment' },
      { keys: ['R'], does: 'Answer it' },
      { keys: ['Ctrl', 'Enter'], does: 'Send what you wrote' },
    ],
  },
  {
    group: 'Text',
    keys: [
      { keys: ['/'], does: 'Lists, quote, table, picture, at the start of a line' },
      { keys: ['Ctrl', 'B'], does: 'Bold' },
      { keys: ['Ctrl', 'I'], does: 'Italic' },
      { keys: ['Ctrl', 'K'], does: 'Link' },
      { keys: ['Tab'], does: 'Alt text of the selected picture' },
      { keys: ['Ctrl', 'Z'], does: 'Undo what you did' },
      { keys: ['Ctrl', 'Shift', 'Z'], does: 'Redo' },
    ],
  },
  {
    group: 'As you type',
    keys: [
      { keys: ['-', 'Space'], does: 'Bullet list' },
      { keys: ['1.', 'Space'], does: 'Numbered list' },
      { keys: ['>', 'Space'], does: 'Quote' },
      { keys: ['**', 'word', '**'], does: 'Bold' },
      { keys: ['*', 'word', '*'], does: 'Italic' },
    ],
  },
  {
    group: 'Pre-mortem, on a card',
    keys: [
      { keys: ['↑', '↓', '←', '→'], does: 'Between cards' },
      { keys: ['M'], does: 'Move to a theme' },
      { keys: ['N'], does: 'New theme' },
      { keys: ['J'], does: 'Join with another reason' },
      { keys: ['V'], does: 'Vote' },
      { keys: ['Shift', 'V'], does: 'Take a vote back' },
    ],
  },
  {
    group: 'Review, on the scores',
    keys: [
      { keys: ['↑', '↓'], does: 'Another score' },
      { keys: ['A'], does: 'Approve' },
      { keys: ['C'], does: 'Request changes' },
      { keys: ['D'], does: 'Reject' },
    ],
  },
]
