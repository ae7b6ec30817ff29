import type { BlockJson } from '@/lib/editor/content'

/** Two places of one file. */
export function isSamePicture(before: BlockJson, after: BlockJson): boolean {
  return before.attrs?.pictureId === after.attrs?.pictureId
}

/** What else changed in a picture that is still the same, whose new caption is seen: "The same picture. Caption was “A tray”. Width was full." */
export function pictureNote(before: BlockJson, after: BlockJson): string {
  const notes = [
    captionNote(wordsOf(before, 'caption'), wordsOf(after, 'caption')),
    altNote(wordsOf(before, 'alt'), wordsOf(after, 'alt')),
    widthOf(before) === widthOf(after) ? '' : `Width was ${widthOf(before)}, is ${widthOf(after)}.`,
  ]
  return ['The same picture.', ...notes.filter(Boolean)].join(' ')
}

function captionNote(was: string, is: string): string {
  if (was === is) return ''
  return was === '' ? 'Its caption is new.' : `Its caption was ${quoted(was)}`
}

function altNote(was: string, is: string): string {
  if (was === is) return ''
  if (was === '') return `Its description is new: ${quoted(is)}`
  return is === '' ? `Its description went: ${quoted(was)}` : `Its description was “${was}”, is ${quoted(is)}`
}

/** At the end of a sentence: one full stop, whoever brings it. */
function quoted(words: string): string {
  return /[.!?]$/.test(words) ? `“${words}”` : `“${words}”.`
}

function wordsOf({ attrs }: BlockJson, name: 'caption' | 'alt'): string {
  return String(attrs?.[name] ?? '')
}

/** Canonical text leaves out what says nothing. */
function widthOf({ attrs }: BlockJson): string {
  return String(attrs?.width ?? 'full')
}
