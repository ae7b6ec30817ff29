import { describe, expect, it } from 'vitest'
import { isSamePicture, pictureNote } from '@/components/revisions/picture-note'
import type { BlockJson } from '@/lib/editor/content'

const picture = (attrs: Record<string, unknown>): BlockJson => ({ type: 'picture', attrs: { pictureId: 'one', ...attrs } })

describe('what changed in a picture that is still the same', () => {
  it.each([
    [{ caption: 'A tray' }, { caption: 'The tray' }, 'Its caption was “A tray”.'],
    [{ caption: 'A tray.' }, {}, 'Its caption was “A tray.”'],
    [{}, { caption: 'A tray' }, 'Its caption is new.'],
    [{ alt: 'A tray' }, { alt: 'A lid' }, 'Its description was “A tray”, is “A lid”.'],
    [{}, { alt: 'A lid' }, 'Its description is new: “A lid”.'],
    [{ alt: 'A lid!' }, {}, 'Its description went: “A lid!”'],
    [{}, { width: 'half' }, 'Width was full, is half.'],
  ])('%o to %o', (before, after, note) => {
    expect(pictureNote(picture(before), picture(after))).toBe(`The same picture. ${note}`)
  })

  it('is the same by its file', () => {
    expect(isSamePicture(picture({ caption: 'a' }), picture({ caption: 'b' }))).toBe(true)
    expect(isSamePicture(picture({}), picture({ pictureId: 'two' }))).toBe(false)
  })
})
