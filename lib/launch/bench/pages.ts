import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { atMost, type Figure, told } from './figure'
import { type BenchOptions, startSideBySide } from './side-by-side'
import { openVisit, type Visit, watchScripts } from './visit'

const WRITE_PAGE_KB = 350
const OTHER_PAGE_KB = 150

/**
 * The JavaScript that each page transfers to a browser that has none of it, as it came over the wire: compressed, until the network is
 * quiet. Every page of app/ is opened; one that only leads elsewhere is measured where it leads.
 */
export async function pageFigures(options: BenchOptions): Promise<Figure[]> {
  const both = await startSideBySide(options)
  try {
    const { ours, bare } = await both.addText(1)
    const write = await transferred(await both.visit('ours'), ours)
    const plain = await transferred(await both.visit('bare'), bare)
    if (write === null || plain === null) throw new Error('the write page led elsewhere')
    const figures = [
      atMost('JavaScript of the write page', write, 'KB', WRITE_PAGE_KB),
      told('JavaScript of the bare page', plain, 'KB'),
    ]
    const known = await addresses(options.database.databaseAdminUrl)
    for (const route of listRoutes(path.join(options.root, 'app')).filter((one) => !one.endsWith('/write'))) {
      const url = both.origin + fill(route, known) + (route.endsWith('/compare') ? '?from=1&to=2' : '')
      const kilobytes =
        (await transferred(await both.visit('ours'), url)) ?? (await transferred(await openVisit(both.browser), url))
      if (kilobytes !== null) figures.push(atMost(`JavaScript of ${route}`, kilobytes, 'KB', OTHER_PAGE_KB))
    }
    return figures
  } finally {
    await both.stop()
  }
}

/** What the parts of addresses in brackets stand for: a revision of the demo, and what is the same everywhere. */
async function addresses(databaseUrl: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  // Of the proposal with a pre-mortem, so that every part of an address belongs to one proposal.
  const { rows } = await client.query(
    `SELECT r.proposal_id, r.number, p.id AS premortem_id FROM revision r JOIN premortem p USING (proposal_id)
     ORDER BY (SELECT count(*) FROM revision o WHERE o.proposal_id = r.proposal_id) DESC, r.number LIMIT 1`,
  )
  const [{ proposal_id, number, premortem_id }] = rows
  const { rows: members } = await client.query(`SELECT person_id FROM membership WHERE role = 'member' LIMIT 1`)
  // A link that answers without sign-in, so that its page is one.
  const token = 'n'.repeat(43)
  await client.query(`UPDATE workspace SET clearance_links = 'answer'`)
  await client.query(
    `INSERT INTO clearance_link (proposal_id, token_hash, created_at, created_by)
     SELECT id, $2, now(), owner_id FROM proposal WHERE id = $1 ON CONFLICT DO NOTHING`,
    [proposal_id, createHash('sha256').update(token).digest('hex')],
  )
  await client.end()
  return {
    proposalId: proposal_id,
    premortemId: premortem_id,
    personId: members[0].person_id,
    number: String(number),
    name: 'prime',
    list: 'others',
    token,
  }
}

function listRoutes(app: string): string[] {
  const pages = fs.readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'page.tsx')
  const isPart = (part: string) => !part.startsWith('(')
  return pages.map((file) => `/${path.dirname(file).split(path.sep).filter(isPart).join('/')}`.replace(/^\/\.$/, '/')).sort()
}

function fill(route: string, known: Record<string, string>): string {
  return route.replace(/\[(\w+)\]/g, (part, name: string) => {
    const value = known[name]
    if (!value) throw new Error(`The bench of pages knows no ${part} for ${route}.`)
    return value
  })
}

/** In kilobytes; null when the address led elsewhere. */
async function transferred(visit: Visit, url: string): Promise<number | null> {
  const { page, close } = visit
  const scripts = await watchScripts(visit)
  const response = await page.goto(url, { waitUntil: 'networkidle' })
  const isThere = page.url() === url
  if (isThere && response?.status() !== 200) throw new Error(`${url} answered ${response?.status()}`)
  await close()
  return isThere ? [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000 : null
}
