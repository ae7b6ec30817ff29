import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { MAX_PICTURE_BYTES } from '@/lib/domain/picture'
import { preparePicture } from '@/lib/server/pictures/prepare-picture'
import { aBomb, aNoisyPng, anAnimation, aPhotograph, aPng, SECRETS } from '@/tests/support/pictures'

const latin = (data: Uint8Array) => Buffer.from(data).toString('latin1')
const bytes = (text: string) => Buffer.from(text, 'latin1')
const refused = (data: Uint8Array) => expect(preparePicture(data)).rejects

describe('making a picture ready', () => {
  it('keeps neither place nor camera, nor any other word that came with it', async () => {
    const photograph = await aPhotograph()
    for (const secret of SECRETS) expect(latin(photograph), 'the file itself has it').toContain(secret)
    const { data } = await preparePicture(photograph)
    for (const secret of SECRETS) expect(latin(data)).not.toContain(secret)
    const { exif, xmp, icc, orientation } = await sharp(data).metadata()
    expect([exif, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('turns it upright before it forgets how it was held', async () => {
    expect(await preparePicture(await aPhotograph())).toMatchObject({ type: 'image/jpeg', width: 40, height: 80 })
  })

  it.each(['gif', 'webp'] as const)('keeps the frames of an animated %s', async (type) => {
    const picture = await preparePicture(await anAnimation(type))
    expect(picture).toMatchObject({ type: `image/${type}`, width: 4, height: 4 })
    expect((await sharp(picture.data, { animated: true }).metadata()).pages).toBe(3)
  })

  it('keeps what is behind a transparent picture transparent', async () => {
    const clear = await sharp({ create: { width: 4, height: 4, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer()
    const { data } = await preparePicture(clear)
    expect((await sharp(data).stats()).isOpaque).toBe(false)
  })

  it('makes a wide one 2,000 pixels wide', async () => {
    expect(await preparePicture(await aPng(3000, 300))).toMatchObject({ width: 2000, height: 200 })
  })

  it('forgets what was hidden behind the end of the file', async () => {
    const hiding = Buffer.concat([await aPng(), bytes('<script>alert(1)</script>')])
    expect(latin((await preparePicture(hiding)).data)).not.toContain('script')
  })

  it.each([
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['an SVG with a PNG before it', bytes('\x89PNG\r\n\x1a\n<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['words', bytes('This is no picture at all.')],
    ['nothing', bytes('')],
    ['the first bytes of a JPEG', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
  ])('refuses %s', (_, data) => refused(data).toMatchObject({ code: 'invalid' }))

  it('refuses half a picture', async () => {
    const whole = await aNoisyPng(60_000)
    await refused(whole.subarray(0, whole.length / 2)).toMatchObject({ code: 'invalid', message: /broken or cut off/ })
  })

  it('refuses more than 5 MB', async () => {
    const large = await aNoisyPng(MAX_PICTURE_BYTES * 1.02)
    expect(large.length).toBeGreaterThan(MAX_PICTURE_BYTES)
    await refused(large).toMatchObject({ code: 'invalid', message: /over 5 MB/ })
  })

  it('refuses a small file that would take gigabytes to draw', async () => {
    const bomb = aBomb()
    expect(await sharp(bomb, { limitInputPixels: false }).metadata()).toMatchObject({ width: 20_000, height: 20_000 })
    expect(bomb.length).toBeLessThan(MAX_PICTURE_BYTES)
    await refused(bomb).toMatchObject({ code: 'invalid', message: /too many pixels/ })
  })

  it('draws many that come at once, one after the other', async () => {
    const png = await aPng(64, 64)
    const made = await Promise.all(Array.from({ length: 12 }, () => preparePicture(png)))
    expect(made.every(({ width }) => width === 64)).toBe(true)
    await expect(Promise.all(Array.from({ length: 40 }, () => preparePicture(png)))).rejects.toMatchObject({
      code: 'unavailable',
    })
  })
})
