'use client'

import { Fragment } from 'react'
import { Dialog } from '@/components/ui/dialog'

const KEYS: { group: string; keys: { keys: string[]; does: string }[] }[] = [
  {
    group: 'Anywhere on this page',
    keys: [
      { keys: ['?'], does: 'This list, outside the text' },
      { keys: ['F6'], does: 'Outline, page, panel' },
      { keys: ['Esc'], does: 'Close, and go back' },
    ],
  },
  {
    group: 'Sections and questions',
    keys: [
      { keys: ['Alt', '↑', '↓'], does: 'Previous, next section' },
      { keys: ['Alt', 'Shift', '↑', '↓'], does: 'Move a question' },
      { keys: ['Enter', 'Enter'], does: 'A new question, after an answer' },
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
      { keys: ['J'], does: 'Next comment, outside the text' },
      { keys: ['K'], does: 'Previous comment, outside the text' },
      { keys: ['R'], does: 'Answer it, outside the text' },
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
]

/** The keys that work here, and no others. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys" size="keys" closable>
      <div className="keys">
        {KEYS.map(({ group, keys }) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {keys.map(({ keys: parts, does }) => (
                <Fragment key={does}>
                  <dt>
                    {parts.map((part, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice.
                      <kbd className="key" key={index}>
                        {part}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
