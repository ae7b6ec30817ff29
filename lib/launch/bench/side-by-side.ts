import type { Browser } from '@playwright/test'
import type { Closing } from '@/lib/launch/closing'
import type { TestDatabase } from '@/lib/launch/testing/test-database'
import { addProposal } from './add-proposal'
import { startBare } from './bare'
import { longDocument } from './long-document'
import { startProduct } from './product'
import { launchBrowser, openVisit, signIn, type Visit } from './visit'

export interface BenchOptions {
  root: string
  say: (line: string) => void
  closing: Closing
  /** Empty, with the tables; the bench fills it. */
  database: TestDatabase
}

export type Side = 'bare' | 'ours'

/** The product and the bare page on one machine, with a browser that visits either. */
export interface SideBySide {
  browser: Browser
  origin: string
  /** The product's process. */
  pid: number
  /** Signed in where that is needed. */
  visit(side: Side): Promise<Visit>
  /** The addresses of one text of so many pages. */
  addText(pages: number): Promise<Record<Side, string> & { proposalId: string }>
  stop(): Promise<void>
}

export async function startSideBySide({ root, say, closing, database }: BenchOptions): Promise<SideBySide> {
  const running: { stop(): Promise<void> }[] = []
  const stop = async () => {
    for (const one of running.splice(0).reverse()) await one.stop()
  }
  closing.add(stop)
  try {
    const product = await startProduct({ root, database })
    running.push(product)
    const bare = await startBare({ root, databaseUrl: database.databaseAdminUrl })
    running.push(bare)
    const browser = await launchBrowser(say)
    running.push({ stop: () => browser.close() })
    const cookies = await signIn(browser, product.origin, product.account)
    return {
      browser,
      origin: product.origin,
      pid: product.pid,
      visit: (side) => openVisit(browser, side === 'ours' ? cookies : []),
      addText: async (pages) => {
        const { content, plain } = longDocument(pages)
        const proposalId = await addProposal(database.databaseAdminUrl, product.account.email, content)
        return {
          proposalId,
          ours: `${product.origin}/proposals/${proposalId}/write`,
          bare: await bare.add(`pages-${pages}`, plain),
        }
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Calls `measure` for both sides `runs` times, in turns and each side first in every other run, after one turn that does not count. */
export async function inTurns<T>(runs: number, measure: (side: Side) => Promise<T>): Promise<Record<Side, T[]>> {
  const results: Record<Side, T[]> = { bare: [], ours: [] }
  for (const side of ['bare', 'ours'] as const) await measure(side)
  for (let run = 0; run < runs; run++) {
    for (const side of run % 2 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const))
      results[side].push(await measure(side))
  }
  return results
}
