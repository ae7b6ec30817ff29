import sharp, { type Sharp } from 'sharp'
import { DomainError, invalid } from '@/lib/domain/errors'
import { MAX_PICTURE_BYTES, NO_PICTURE, PICTURE_TOO_LARGE, type PictureType, pictureTypeOf } from '@/lib/domain/picture'

export type PreparedPicture = {
  type: PictureType
  /** In pixels, after it was turned upright. */
  width: number
  height: number
  data: Uint8Array<ArrayBuffer>
}

// One thread a picture and nothing kept between two: the server has live documents to serve meanwhile.
sharp.concurrency(1)
sharp.cache(false)

/**
 * Draws a picture anew: decoded whole, turned upright, at most 2,000 pixels wide, written again in its own format without
 * anything but pixels, so that neither place nor camera nor whatever hid behind them is kept. An animation stays one.
 * Two at a time; when more than 20 wait, 'unavailable'.
 * @throws DomainError 'invalid' for what is no picture, is broken, too large, or would take too much memory to draw
 */
export async function preparePicture(bytes: Uint8Array): Promise<PreparedPicture> {
  const type = pictureTypeOf(bytes)
  if (!type) throw invalid(NO_PICTURE)
  if (bytes.length > MAX_PICTURE_BYTES) throw invalid(PICTURE_TOO_LARGE)
  const drawn = await inTurn(() => draw(bytes, type))
  if (drawn.data.length > MAX_PICTURE_BYTES) throw invalid(PICTURE_TOO_LARGE)
  return drawn
}

/** Pixels of all frames together: 40 million take about 160 MB while they are drawn. */
const MAX_PIXELS = 40_000_000
const MAX_FRAMES = 300
const MAX_WIDTH = 2000
const MAX_HEIGHT = 4000
const MAX_SECONDS = 20

async function draw(bytes: Uint8Array, type: PictureType): Promise<PreparedPicture> {
  const isAnimation = type === 'image/gif' || type === 'image/webp'
  const options = { limitInputPixels: MAX_PIXELS, failOn: 'error', animated: isAnimation } as const
  try {
    const { format, pages = 1, width, pageHeight, height } = await sharp(bytes, options).metadata()
    if (`image/${format}` !== type) throw invalid(NO_PICTURE)
    if (pages > MAX_FRAMES || width * (pageHeight ?? height) * pages > MAX_PIXELS) throw invalid(TOO_MANY_PIXELS)
    // Only a single picture says how it was held; turning every frame of an animation is not to be had.
    const upright = pages > 1 ? sharp(bytes, options) : sharp(bytes, options).autoOrient()
    const fitted = upright.resize({ width: MAX_WIDTH, height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
    const { data, info } = await encode(fitted, type).timeout({ seconds: MAX_SECONDS }).toBuffer({ resolveWithObject: true })
    return { type, width: info.width, height: info.pageHeight ?? info.height, data: new Uint8Array(data) }
  } catch (error) {
    if (error instanceof DomainError) throw error
    if (/pixel limit/i.test(String(error))) throw invalid(TOO_MANY_PIXELS)
    if (/timeout/i.test(String(error)))
      throw invalid('This picture takes too long to read. Save it in a smaller size, then add it.')
    throw invalid('This picture is broken or cut off. Save it again, then add it.')
  }
}

const TOO_MANY_PIXELS = 'This picture has too many pixels. Save it in a smaller size, then add it.'

function encode(picture: Sharp, type: PictureType): Sharp {
  if (type === 'image/png') return picture.png({ compressionLevel: 9 })
  if (type === 'image/jpeg') return picture.jpeg({ quality: 86, mozjpeg: true })
  if (type === 'image/webp') return picture.webp({ quality: 88 })
  return picture.gif()
}

const AT_ONCE = 2
const MOST_WAITING = 20
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING)
      throw new DomainError('unavailable', 'Many pictures are being added just now. Try again in a moment.')
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
