import { atMost, type Figure, told } from './figure'
import { type BenchOptions, type SideBySide, startSideBySide } from './side-by-side'
import { openVisit, type Visit } from './visit'

const WRITE_PAGE_KB = 350
const OTHER_PAGE_KB = 150

/** The JavaScript that each page transfers to a browser that has none of it, as it came over the wire: compressed, until the network is quiet. */
export async function pageFigures(options: BenchOptions): Promise<Figure[]> {
  const both = await startSideBySide(options)
  try {
    const { proposalId, ours, bare } = await both.addText(1)
    const proposal = `/proposals/${proposalId}`
    const figures = [
      atMost('JavaScript of the write page', await transferred(await both.visit('ours'), ours), 'KB', WRITE_PAGE_KB),
      told('JavaScript of the bare page', await transferred(await both.visit('bare'), bare), 'KB'),
    ]
    const rooms = ['/desk', '/proposals/new', `${proposal}/details`, `${proposal}/revisions`]
    const settings = ['workspace', 'members', 'teams', 'profile'].map((name) => `/settings/${name}`)
    for (const path of [...rooms, ...settings]) figures.push(await pageFigure(both, await both.visit('ours'), path, proposalId))
    for (const path of ['/sign-in', '/forgot-password'])
      figures.push(await pageFigure(both, await openVisit(both.browser), path, proposalId))
    return figures
  } finally {
    await both.stop()
  }
}

async function pageFigure({ origin }: SideBySide, visit: Visit, path: string, proposalId: string): Promise<Figure> {
  const name = path.replace(proposalId, '[id]')
  return atMost(`JavaScript of ${name}`, await transferred(visit, `${origin}${path}`), 'KB', OTHER_PAGE_KB)
}

async function transferred({ page, scripts, close }: Visit, url: string): Promise<number> {
  const response = await page.goto(url, { waitUntil: 'networkidle' })
  if (response?.status() !== 200 || page.url() !== url) throw new Error(`${url} answered ${response?.status()} ${page.url()}`)
  await close()
  return [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000
}
