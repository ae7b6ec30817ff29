import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { BlockJson, DocumentContent } from '@/lib/editor/content'
import { countWords } from '@/lib/editor/count-words'
import { diffContent, totalChange } from '@/lib/editor/diff/diff-content'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { hashContent } from '@/lib/server/revisions/hash-content'
import { packContent } from '@/lib/server/revisions/pack-content'
import { addProposal } from './add-proposal'
import { atMost, type Figure, median, told } from './figure'
import { longDocument } from './long-document'
import { startProduct } from './product'
import { copying, REFERENCE_MS } from './reference'
import type { BenchOptions } from './side-by-side'
import { launchBrowser, signIn } from './visit'

const COMPARE_MS = { 6: 50, 60: 500 } as const
/** Ten times the text may cost so many times as much. */
const MOST_GROWTH = 15
const LIST_RATIO = 1.5
const STORED_RATIO = 2

/** Comparing, listing and storing revisions. */
export async function revisionFigures(options: BenchOptions): Promise<Figure[]> {
  return [...comparingFigures(), ...(await storedFigures(options))]
}

/** Two revisions between which every seventh word of the text was changed and a question moved. Scaled by a reference measured in turns. */
function comparingFigures(): Figure[] {
  const reference = copying()
  const costs = ([6, 60] as const).map((pages) => {
    const before = longDocument(pages).content
    const after = rewritten(before, 7)
    const [ours, theirs]: [number[], number[]] = [[], []]
    for (let run = 0; run < 25; run++) {
      ours.push(timed(() => diffContent(before, after)))
      theirs.push(timed(reference))
    }
    return { pages, ms: median(ours), scaled: (median(ours) * REFERENCE_MS) / median(theirs) }
  })
  const [short, long] = costs
  return [
    ...costs.map(({ pages, ms }) => told(`comparing two revisions of ${pages} pages, as measured`, ms, 'ms')),
    ...costs.map(({ pages, scaled }) =>
      atMost(`comparing two revisions of ${pages} pages`, scaled, 'ms, scaled', COMPARE_MS[pages]),
    ),
    atMost('comparing ten times the text', (long?.ms ?? 0) / (short?.ms ?? 1), 'times the cost', MOST_GROWTH),
  ]
}

async function storedFigures({ root, say, database }: BenchOptions): Promise<Figure[]> {
  const product = await startProduct({ root, database })
  const client = new Client({ connectionString: database.databaseAdminUrl })
  await client.connect()
  try {
    const { content } = longDocument(6)
    const add = () => addProposal(database.databaseAdminUrl, product.account.email, content)
    const [few, many, kept] = [await add(), await add(), await add()]
    const before = await sizeOf(client)
    const squeezed = await addRevisions(client, kept, content, 200)
    const stored = (await sizeOf(client)) - before
    await addRevisions(client, few, content, 10)
    await addRevisions(client, many, content, 1000)
    const browser = await launchBrowser(say)
    const cookies = await signIn(browser, product.origin, product.account)
    await browser.close()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const times: Record<string, number[]> = { [few]: [], [many]: [] }
    for (let run = 0; run < 30; run++) {
      for (const id of run % 2 ? [few, many] : [many, few]) {
        const ms = await opened(`${product.origin}/proposals/${id}/revisions`, cookie)
        if (run >= 5) times[id]?.push(ms)
      }
    }
    const [short, long] = [median(times[few] ?? []), median(times[many] ?? [])]
    return [
      told('opening a list of 10 revisions', short, 'ms'),
      told('opening a list of 1,000 revisions', long, 'ms'),
      atMost('1,000 revisions against 10', long / short, 'times as long', LIST_RATIO),
      atMost('200 revisions of six pages in the database', stored / squeezed, 'times their gzip -6', STORED_RATIO),
    ]
  } finally {
    await client.end()
    await product.stop()
  }
}

/** With its indexes and what lies beside the table. */
async function sizeOf(client: Client): Promise<number> {
  await client.query('VACUUM ANALYZE revision')
  const { rows } = await client.query(`SELECT pg_total_relation_size('revision')::bigint AS size`)
  return Number(rows[0].size)
}

/** Revisions as the product keeps them, each a little different; returns what gzip -6 makes of their canonical JSON, one by one. */
async function addRevisions(client: Client, proposalId: string, first: DocumentContent, count: number): Promise<number> {
  const { rows } = await client.query('SELECT owner_id FROM proposal WHERE id = $1', [proposalId])
  let [squeezed, content] = [0, first]
  for (let number = 1; number <= count; number++) {
    const before = content
    content = rewritten(content, 97 + number)
    squeezed += gzipSync(canonicalJson(content), { level: 6 }).length
    const { hash, hashVersion, sectionHashes } = hashContent(content)
    const { added, removed } = number % 20 === 0 ? totalChange(diffContent(before, content)) : { added: 12, removed: 9 }
    await client.query(
      `INSERT INTO revision (proposal_id, number, schema_version, hash_version, content, hash, section_hashes, section_words,
        contributors, message, author_id, last_update_id, created_at, kind, words_added, words_removed)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, now(), 'manual', $12, $13)`,
      [
        ...[proposalId, number, SCHEMA_VERSION, hashVersion, Buffer.from(packContent(content)), hash],
        ...[JSON.stringify(sectionHashes), JSON.stringify(countWords(content))],
        ...[
          JSON.stringify({ problem: [rows[0].owner_id] }),
          `Revision for the bench ${randomUUID()}`,
          rows[0].owner_id,
          added,
          removed,
        ],
      ],
    )
  }
  return squeezed
}

/** Every so many-th word another one, and the first question of the longer list at its end. */
function rewritten(content: DocumentContent, every: number): DocumentContent {
  let count = 0
  const words = (text: string) =>
    text.replace(/\S+/g, (word) => (++count % every === 0 ? `${word.slice(0, 2)}${every}${count % 89}` : word))
  const blocks = (list: readonly BlockJson[]): BlockJson[] =>
    list.map((node) => ({
      ...node,
      ...(node.text !== undefined && { text: words(node.text) }),
      ...(node.content && { content: blocks(node.content) }),
    }))
  const sections = Object.entries(content.sections).map(([key, part]) => [
    key,
    typeof part === 'string' ? words(part) : blocks(part),
  ])
  const entries = (list: DocumentContent['customerFaq']) => list.map((entry) => ({ ...entry, answer: blocks(entry.answer) }))
  const [moved, ...rest] = entries(content.internalFaq)
  return {
    sections: Object.fromEntries(sections),
    customerFaq: entries(content.customerFaq),
    internalFaq: moved ? [...rest, moved] : rest,
  }
}

function timed(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

async function opened(url: string, cookie: string): Promise<number> {
  const began = performance.now()
  const response = await fetch(url, { headers: { cookie } })
  const html = await response.text()
  if (response.status !== 200 || !html.includes('revlist')) throw new Error(`${url} answered ${response.status}`)
  return performance.now() - began
}
