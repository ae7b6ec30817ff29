import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

// Real files, made by a real encoder.

/** A plain PNG. */
export async function aPng(width = 8, height = 6, colour = '#1d4079'): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .png()
    .toBuffer()
}

/** Where the photograph was taken, with which camera, by whom, and a note: none of it may be served. */
export const SECRETS = ['Exif', 'GPSCamera 3000', 'Dana at home', 'xmpmeta', 'ICC_PROFILE'] as const

/** A JPEG as a phone makes it, held sideways: 80 by 40 as stored, 40 by 80 as seen. */
export async function aPhotograph(): Promise<Uint8Array> {
  const exif = {
    IFD0: { Make: 'GPSCamera 3000', Artist: 'Dana at home' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 48/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 33/1 0/1' },
  }
  return sharp({ create: { width: 80, height: 40, channels: 3, background: '#b3231a' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge(exif)
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>Dana at home</note></x:xmpmeta>')
    .withIccProfile('p3')
    .jpeg()
    .toBuffer()
}

/** Three frames of 4 by 4. */
export async function anAnimation(type: 'gif' | 'webp'): Promise<Uint8Array> {
  const frames = await Promise.all(
    ['#ff0000', '#00ff00', '#0000ff'].map((background) =>
      sharp({ create: { width: 4, height: 4, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  return sharp(frames, { join: { animated: true } })
    .toFormat(type, { delay: [100, 100, 100] })
    .toBuffer()
}

/** A PNG that no encoder makes smaller, of about this many bytes. */
export async function aNoisyPng(bytes: number): Promise<Uint8Array> {
  const side = Math.floor(Math.sqrt(bytes / 3))
  return sharp({
    create: { width: side, height: side, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 90 } },
  })
    .png({ compressionLevel: 0 })
    .toBuffer()
}

/** A PNG of 50 kB that says it is 20,000 by 20,000, and is. */
export function aBomb(): Uint8Array {
  const side = 20_000
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 1 // one bit a pixel
  const rows = deflateSync(Buffer.alloc((1 + side / 8) * side))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}
