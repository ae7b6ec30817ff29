import type { Node } from '@tiptap/pm/model'
import { isPictureId, isPictureWidth, MAX_PICTURE_WORDS, type PictureWidth } from '@/lib/domain/picture'

/** What the text says of a picture. */
export interface PictureAttributes {
  /** Empty where the document holds no valid one. */
  pictureId: string
  /** Of the file, in pixels; 0 when not known. */
  pixelWidth: number
  pixelHeight: number
  alt: string
  caption: string
  width: PictureWidth
}

export function pictureAttributes(node: Node): PictureAttributes {
  return node.attrs as PictureAttributes
}

/** Words typed for a picture as they may be kept: one line of at most 300 characters. */
export function pictureWords(typed: string): string {
  const line = typed.normalize('NFC').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  // A cut in the middle of a pair of surrogates would leave half a character.
  return line.slice(0, MAX_PICTURE_WORDS).replace(/[\ud800-\udbff]$/, '')
}

// What the schema lets stand; the server refuses an update with anything else.

export function checkPictureId(value: unknown): void {
  if (value !== '' && !isPictureId(value)) throw new RangeError('Expected the id of a picture.')
}

export function checkPixels(value: unknown): void {
  if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > MAX_PIXELS)
    throw new RangeError('Expected a number of pixels.')
}

const MAX_PIXELS = 10_000

export function checkPictureWords(value: unknown): void {
  if (typeof value !== 'string' || value !== pictureWords(value) || /\p{Surrogate}/u.test(value))
    throw new RangeError('Expected one line of at most 300 characters.')
}

export function checkPictureWidth(value: unknown): void {
  if (!isPictureWidth(value)) throw new RangeError('Expected a width that pictures have.')
}
