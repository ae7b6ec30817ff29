// Pictures in the text. The numbers are ours.

/** The kinds that are taken, by what their first bytes say. No SVG: it is a page with scripts, not a picture. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/** The most that one file may have, and the most that is kept of it, in bytes. */
export const MAX_PICTURE_BYTES = 5 * 1024 * 1024

/** Longest alt text and longest caption, in characters. */
export const MAX_PICTURE_WORDS = 300

/** What those who listen hear of a picture that nobody described. */
export const NO_ALT = 'Picture without alt text'

/** How wide a picture stands in its column. */
const PICTURE_WIDTHS = ['full', 'half', 'third'] as const
export type PictureWidth = (typeof PICTURE_WIDTHS)[number]

export function isPictureWidth(value: unknown): value is PictureWidth {
  return PICTURE_WIDTHS.includes(value as PictureWidth)
}

/**
 * How many words a picture counts, by its width (ours): about the room that it takes on the printed page, where its height is
 * limited to match (`app/styles/pictures.css`). The words of its caption count beside it.
 */
export const PICTURE_COUNTS: Record<PictureWidth, number> = { full: 200, half: 130, third: 90 }

/** One picture of one proposal. */
export interface PictureAddress {
  proposalId: string
  pictureId: string
}

/** Is this the id of a picture? Written as the database writes it; the editor asks, which has no room for a library of schemas. */
export function isPictureId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
}

/** What the text has to know of a picture that was kept: `width` and `height` in pixels. */
export interface KeptPicture {
  pictureId: string
  width: number
  height: number
}

/** Where a picture is served. The proposal stands in it: who may read that may see the picture. */
export function picturePath(proposalId: string, pictureId: string): string {
  return `/api/proposals/${proposalId}/pictures/${pictureId}`
}

/** Which picture an address of our own leads to; null for any other address. */
export function parsePicturePath(path: string): PictureAddress | null {
  const [, proposalId, pictureId] = /^\/api\/proposals\/([0-9a-f-]{36})\/pictures\/([0-9a-f-]{36})$/.exec(path) ?? []
  return isPictureId(proposalId) && isPictureId(pictureId) ? { proposalId, pictureId } : null
}

/** The kind of a file by its first bytes; null for anything that is not taken, whatever it calls itself. 12 bytes are enough. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12))
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'image/webp'
  if (/^GIF8[79]a/.test(head)) return 'image/gif'
  return null
}

export const NO_PICTURE = 'This is no PNG, JPEG, WebP or GIF. Save it as one of these, then add it.'
export const PICTURE_TOO_LARGE = 'This picture is over 5 MB. Make it smaller, then add it.'

/** "3.2 MB", "480 KB"; rounded up, so that something is never nothing. */
export function bytesInWords(bytes: number): string {
  if (bytes >= MB) return `${(Math.ceil((bytes / MB) * 10) / 10).toLocaleString('en-GB')} MB`
  return `${Math.ceil(bytes / 1024)} KB`
}

const MB = 1024 * 1024
