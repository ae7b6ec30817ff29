import { describe, expect, it } from 'vitest'
import { bytesInWords, parsePicturePath, picturePath, pictureTypeOf } from '@/lib/domain/picture'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('the kind of a file', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['\xff\xd8\xff\xe1\0\x10Exif', 'image/jpeg'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
    ['GIF87a\x01\0\x01\0', 'image/gif'],
    ['GIF89a\x01\0\x01\0', 'image/gif'],
  ])('is read from its first bytes: %j', (head, type) => expect(pictureTypeOf(bytes(head))).toBe(type))

  it.each([
    '',
    '\x89PNG',
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '<?xml version="1.0"?><svg>',
    'RIFF\x24\0\0\0WAVEfmt ',
    'GIF88a\x01\0',
    'BM\x36\0\0\0',
    'II*\0\x08\0\0\0',
    '\0\0\0\x1cftypavif',
    '\0\0\0\x18ftypheic',
    '%PDF-1.7 long enough',
    ' \x89PNG\r\n\x1a\n',
  ])('is none that is taken: %j', (head) => expect(pictureTypeOf(bytes(head))).toBeNull())
})

describe('the address of a picture', () => {
  const proposalId = '0190f3c8-1c2d-7e3f-8a4b-5c6d7e8f9a0b'
  const pictureId = '0190f3c8-1c2d-7e3f-8a4b-5c6d7e8f9a0c'

  it('leads back to the picture', () => {
    expect(parsePicturePath(picturePath(proposalId, pictureId))).toEqual({ proposalId, pictureId })
  })

  it.each([
    `/api/proposals/${proposalId}/pictures/`,
    `/api/proposals/${proposalId}/pictures/${'x'.repeat(36)}`,
    `/api/proposals/${proposalId}/pictures/${pictureId}/more`,
    `https://elsewhere.example/api/proposals/${proposalId}/pictures/${pictureId}`,
    '/logo.png',
    '',
  ])('is none: %s', (path) => expect(parsePicturePath(path)).toBeNull())
})

it('says sizes in words, never less than there is', () => {
  expect([1, 1024, 1025, 480 * 1024].map(bytesInWords)).toEqual(['1 KB', '1 KB', '2 KB', '480 KB'])
  expect([1024 * 1024, 1024 * 1024 + 1, 3.15 * 1024 * 1024, 1500 * 1024 * 1024].map(bytesInWords)).toEqual([
    '1 MB',
    '1.1 MB',
    '3.2 MB',
    '1,500 MB',
  ])
  expect(bytesInWords(0)).toBe('0 KB')
})
