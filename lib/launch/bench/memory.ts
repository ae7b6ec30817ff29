import { execFileSync } from 'node:child_process'
import { addProposal } from './add-proposal'
import { atMost, type Figure } from './figure'
import { runLoad } from './live-load'
import { longDocument } from './long-document'
import { startProduct } from './product'
import type { BenchOptions } from './side-by-side'
import { launchBrowser, signIn } from './visit'

const LIMIT_MB = 300
/** Each page so often: a server is as large as the pages that it has served. */
const ROUNDS = 10
const PEOPLE = 25
const SECONDS = 20
const EVERY_MS = 250

/** What the one process of the product keeps resident, Next and the live server together: once pages were served, and at most while twenty-five people write. */
export async function memoryFigures({ root, say, database }: BenchOptions): Promise<Figure[]> {
  const product = await startProduct({ root, database })
  try {
    const browser = await launchBrowser(say)
    const cookies = await signIn(browser, product.origin, product.account)
    await browser.close()
    const headers = { origin: product.origin, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
    const documentId = await addProposal(database.databaseAdminUrl, product.account.email, longDocument(1).content)
    const rooms = ['write', 'details', 'revisions'].map((room) => `/proposals/${documentId}/${room}`)
    const settings = ['workspace', 'members', 'teams', 'profile'].map((name) => `/settings/${name}`)
    for (let round = 0; round < ROUNDS; round++)
      for (const path of ['/desk', '/examples', '/proposals/new', ...rooms, ...settings])
        await servePage(`${product.origin}${path}`, headers)
    const served = residentMb(product.pid)

    let most = 0
    const timer = setInterval(() => {
      most = Math.max(most, residentMb(product.pid))
    }, EVERY_MS)
    const url = `${product.origin.replace('http', 'ws')}/collab`
    const { propagation } = await runLoad({ url, headers, documentId, people: PEOPLE, editsPerSecond: 3, seconds: SECONDS })
    clearInterval(timer)
    if (propagation.length === 0) throw new Error('no edit arrived')
    return [
      atMost('server memory, pages served', served, 'MB', LIMIT_MB),
      atMost(`server memory at most, ${PEOPLE} people writing`, most, 'MB', LIMIT_MB),
    ]
  } finally {
    await product.stop()
  }
}

async function servePage(url: string, headers: Record<string, string>): Promise<void> {
  const answer = await fetch(url, { headers, redirect: 'error' })
  await answer.text()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
}

function residentMb(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024
}
