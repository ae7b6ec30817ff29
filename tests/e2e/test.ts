import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'
import { sessionCookie } from '@/tests/support/session-cookie'

export { expect }

declare global {
  interface Window {
    axe: typeof axe
  }
}

type Fixtures = {
  /** Signs `page` in as the person with this address. */
  login: (email: string) => Promise<Page>
  /** Another browser, signed in as somebody else (null: nobody). */
  openBrowser: (email: string | null, options?: Parameters<import('@playwright/test').Browser['newContext']>[0]) => Promise<Page>
  /** Fails the test for what axe finds on the page as it stands now, by these rules or by all. By all it is also done for every open page at the end. */
  checkAccess: (page: Page, rules?: string[]) => Promise<void>
  /** What this test provokes on purpose: matching complaints of the browser do not fail it. */
  expectProblem: (pattern: RegExp) => void
  problems: Problems
}

/**
 * The browser tests' own `test`: whatever the browser complains about (an error in the console, an exception, a request that failed or was
 * answered with an error) fails the test, and so does what axe finds on the pages that are open at its end.
 */
export const test = base.extend<Fixtures>({
  problems: [
    async ({ context }, use) => {
      const problems = new Problems()
      problems.watch(context)
      await use(problems)
      for (const page of problems.openPages()) await problems.checkAccess(page)
      expect(problems.unexpected(), 'what the browser complained about').toEqual([])
    },
    { auto: true },
  ],
  login: async ({ context, page }, use) => {
    await use(async (email) => {
      await context.addCookies([await sessionCookie(email)])
      return page
    })
  },
  openBrowser: async ({ browser, baseURL, problems }, use) => {
    const opened: BrowserContext[] = []
    await use(async (email, options) => {
      const context = await browser.newContext({ baseURL, ...options })
      opened.push(context)
      problems.watch(context)
      if (email !== null) await context.addCookies([await sessionCookie(email)])
      return context.newPage()
    })
    for (const page of opened.flatMap((context) => context.pages())) await problems.checkAccess(page)
    for (const context of opened) await context.close()
  },
  checkAccess: async ({ problems }, use) => {
    await use((page, rules) => problems.checkAccess(page, rules))
  },
  expectProblem: async ({ problems }, use) => {
    await use((pattern) => problems.expected.push(pattern))
  },
})

class Problems {
  readonly expected: RegExp[] = []
  private readonly found: string[] = []
  private readonly contexts: BrowserContext[] = []

  watch(context: BrowserContext): void {
    this.contexts.push(context)
    context.on('console', (message) => {
      if (message.type() === 'error') this.found.push(`console: ${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (error) => this.found.push(`exception: ${error.error().stack ?? error.error().message}`))
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'failed'
      // Leaving a page drops what it was still asking for.
      if (reason !== 'net::ERR_ABORTED') this.found.push(`request: ${request.method()} ${request.url()}: ${reason}`)
    })
    context.on('response', (response) => {
      if (response.status() >= 400)
        this.found.push(`response: ${response.status()} ${response.request().method()} ${response.url()}`)
    })
  }

  openPages(): Page[] {
    return this.contexts.flatMap((context) => context.pages()).filter((page) => !page.isClosed() && page.url().startsWith('http'))
  }

  unexpected(): string[] {
    return this.found.filter((problem) => !this.expected.some((pattern) => pattern.test(problem)))
  }

  async checkAccess(page: Page, rules: string[] = []): Promise<void> {
    if (page.isClosed() || !page.url().startsWith('http')) return
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
    // All that passed, with every element, would be most of the work.
    const options: RunOptions = { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: rules }) }
    const { violations } = await page.evaluate<AxeResults, RunOptions>(async (wanted) => {
      // What is still fading in has colours that nobody reads.
      const moving = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      await Promise.allSettled(moving.map(({ finished }) => finished))
      return window.axe.run(document, wanted)
    }, options)
    const told = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
    expect(told, `what axe finds on ${page.url()}`).toEqual([])
  }
}
