import fs from 'node:fs'
import type http from 'node:http'
import path from 'node:path'
import { distFolder } from './dist-folder'

/** The letters of every page: those that text and interface begin with. */
const FIRST = /^(libre-franklin-latin-wght-normal|newsreader-latin-opsz-normal)\..*\.woff2$/

/**
 * Names the fonts of every page in the answer's head, so that browsers fetch them beside the style sheet and not after it: the first
 * drawing has the right letters, and no others are looked up and thrown away.
 */
export function earlyFonts(root: string): (request: http.IncomingMessage, response: http.ServerResponse) => void {
  const files = fs.readdirSync(path.join(root, distFolder(), 'static/media')).filter((file) => FIRST.test(file))
  const links = files.map((file) => `</_next/static/media/${file}>; rel=preload; as=font; type="font/woff2"; crossorigin`)
  return ({ headers }, response) => {
    if (links.length > 0 && headers['sec-fetch-dest'] === 'document') response.setHeader('Link', links)
  }
}
