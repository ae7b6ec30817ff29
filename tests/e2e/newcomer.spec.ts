import type { Locator, Page } from '@playwright/test'
import { judgeDocument } from '@/lib/domain/coach/judge-document'
import { FIVE_QUESTIONS } from '@/lib/domain/five-questions'
import { FAQ_KEYS, type FaqKey, SECTIONS } from '@/lib/domain/prfaq'
import { STANDARD_QUESTIONS, standardQuestions } from '@/lib/domain/standard-questions'
import { coachedContent } from '@/lib/editor/coached-content'
import { readContent } from '@/lib/editor/content'
import { db } from '@/lib/server/db'
import { inviteByMail } from '@/lib/server/people/invite-by-mail'
import { listAnswers } from '@/lib/server/proposals/list-answers'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { aWorkspace } from '@/prisma/factories'
import { type Hand, keysAlone, mouse, thumb } from '@/tests/support/hands'
import { anAddress } from '@/tests/support/invited'
import { mailTo } from '@/tests/support/mail-folder'
import { NEWCOMER } from '@/tests/support/newcomer-release'
import { PASSWORD } from '@/tests/support/signed-in'
import { smallTargets } from '@/tests/support/small-targets'
import { questions, saveState, section } from '@/tests/support/writing-room'
import { expect, test } from './test'

// Somebody who never heard of the method: from the invitation through the five questions to a release that lacks nothing.

const PHONE = { width: 390, height: 844 }
const WAYS = [
  { name: 'by mouse', viewport: { width: 1440, height: 900 }, touch: false, hand: mouse },
  { name: 'by keyboard alone', viewport: { width: 1440, height: 900 }, touch: false, hand: keysAlone },
  { name: 'by thumb on a phone', viewport: PHONE, touch: true, hand: thumb },
  { name: 'by keyboard alone at 390 px', viewport: PHONE, touch: false, hand: keysAlone },
]

for (const { name, viewport, touch, hand } of WAYS)
  test(`a newcomer goes from the invitation to a complete release ${name}`, async ({ openBrowser, checkAccess }) => {
    const { admin } = await aWorkspace({ name: 'Northgate Pharmacy', city: 'Leeds' })
    const address = anAddress()
    await inviteByMail(admin.ctx, { addresses: [address], role: 'member', functions: [] })
    const page = await openBrowser(null, { viewport, hasTouch: touch, isMobile: touch })
    const way = new Way(page, hand(page), hand === keysAlone, viewport === PHONE)

    await way.join((await mailTo(address)).link)
    await way.answerFive()
    if (viewport === PHONE) expect(await smallTargets(page)).toEqual([])
    await way.nameIt()
    await way.writeRelease()
    for (const list of FAQ_KEYS) await way.answerStandard(list)

    await way.seesNothingMissing()
    await expect(saveState(page)).toHaveText(/^Saved/)
    await checkAccess(page)
    if (viewport === PHONE) expect(await smallTargets(page)).toEqual([])

    const { id, title } = await db.proposal.findFirstOrThrow({ where: { owner: { email: address } } })
    const { answers, setAside } = await listAnswers(id)
    expect([title, answers]).toEqual([NEWCOMER.title, NEWCOMER.answers])
    const { ydoc } = await readCommitted(db, id)
    const judged = judgeDocument({
      product: title,
      company: '',
      answers,
      setAside,
      today: '2030-01-01',
      ...coachedContent(readContent(ydoc)),
    })
    expect(judged.requirements.map(({ key, met, todo }) => [key, met, todo])).toEqual([
      ['questions', true, []],
      ['sections', true, []],
    ])
  })

/** The journey, step by step, with whatever the person works with. */
class Way {
  constructor(
    private readonly page: Page,
    private readonly hand: Hand,
    private readonly hasKeysAlone: boolean,
    private readonly isNarrow: boolean,
  ) {}

  async join(link: string): Promise<void> {
    const { page, hand } = this
    await page.goto(link)
    await hand.fill(page.getByLabel('Your name'), 'Amina Rahman')
    await hand.fill(page.getByLabel('Password'), PASSWORD)
    await hand.press(page.getByRole('button', { name: 'Join' }))
    await hand.press(page.getByRole('link', { name: 'Start a proposal' }))
    await expect(page.getByRole('heading', { name: 'Start with the customer' })).toBeVisible()
  }

  async answerFive(): Promise<void> {
    const { page, hand } = this
    for (const { key, title } of FIVE_QUESTIONS) {
      await expect(page.getByLabel(title)).toBeFocused()
      await page.keyboard.insertText(NEWCOMER.answers[key])
      await hand.press(page.getByRole('button', { name: key === 'experience' ? 'Next: title and readers' : 'Next question' }))
    }
    await expect(page.getByLabel('Working title')).toBeFocused()
    await expect(page.getByLabel('Working title')).toHaveValue('')
    await expect(page).toHaveURL(/step=details$/)
  }

  async nameIt(): Promise<void> {
    const { page, hand } = this
    await hand.fill(page.getByLabel('Working title'), NEWCOMER.title)
    await hand.choose(page.getByRole('radio', { name: /^Everybody in the workspace/ }))
    await hand.press(page.getByRole('button', { name: 'Start writing' }))
    await expect(page).toHaveURL(this.isNarrow ? /\/write$/ : /\/write#headline$/)
    await expect(saveState(page)).toHaveText(/^Saved/)
    await expect(page.locator('.sec')).toHaveCount(9)
  }

  async writeRelease(): Promise<void> {
    const { page } = this
    for (const [index, { key, title }] of SECTIONS.entries()) {
      await this.goToSection(index)
      if (this.isNarrow) await expect(page.locator('.typing')).toContainText(title)
      const [first = '', ...more] = NEWCOMER.sections[key]
      if (more.length > 0) await page.keyboard.type('1. ')
      await page.keyboard.insertText(first)
      for (const line of more) {
        await page.keyboard.press('Enter')
        await page.keyboard.insertText(line)
      }
      await expect(section(page, key)).toContainText(more.at(-1) ?? first)
    }
  }

  /** The caret stands in the first section when the page is entered; the keys go on from there. */
  private async goToSection(index: number): Promise<void> {
    const { page, hand } = this
    const key = SECTIONS[index]?.key ?? 'headline'
    if (this.hasKeysAlone) {
      if (index > 0) return page.keyboard.press('Alt+ArrowDown')
      for (let presses = 0; presses < 3 && !(await isFocused(page.locator('.ProseMirror'))); presses++)
        await page.keyboard.press('F6')
      return expect(page.locator('.ProseMirror')).toBeFocused()
    }
    if (!this.isNarrow || index === 0) return hand.press(section(page, key))
    await hand.press(page.getByRole('button', { name: 'Next section' }))
  }

  /** Whatever is asked first, until nothing is. */
  async answerStandard(list: FaqKey): Promise<void> {
    const { page, hand } = this
    const open = page.locator(`.faq[data-key="${list}"]`).getByRole('button', { name: /^Answer: / })
    for (const [index] of standardQuestions(list).entries()) {
      if (this.hasKeysAlone) {
        await page.keyboard.press('Alt+ArrowDown')
        await expect(open.first()).toBeFocused()
      }
      const asked = (await open.first().getAttribute('aria-label'))?.replace('Answer: ', '')
      const standard = STANDARD_QUESTIONS.find(({ question }) => question === asked)
      if (!standard) throw new Error(`${asked} is no standard question.`)
      await (this.hasKeysAlone ? page.keyboard.press('Enter') : hand.press(open.first()))
      await expect(questions(page, list)).toHaveCount(index + 1)
      await page.keyboard.insertText(NEWCOMER.faq[standard.key])
      await expect(page.locator(`.faq[data-key="${list}"] .qa.is-on .answer`)).toHaveText(NEWCOMER.faq[standard.key])
      await expect(open.and(page.getByLabel(`Answer: ${asked}`, { exact: true }))).toBeHidden()
    }
    await expect(open).toHaveCount(0)
  }

  async seesNothingMissing(): Promise<void> {
    const { page, hand } = this
    if (this.isNarrow && !this.hasKeysAlone) {
      await hand.press(page.getByRole('button', { name: 'Done' }))
      await hand.press(page.getByRole('button', { name: 'Sections' }))
    } else if (this.isNarrow) {
      await page.keyboard.press('F6')
      await hand.press(page.getByRole('button', { name: 'Sections' }))
    }
    const rows = page.getByRole('navigation', { name: 'Sections' }).getByRole('button')
    await expect(rows).toHaveCount(9 + STANDARD_QUESTIONS.length)
    const unmet = rows.filter({ hasNotText: 'every check met' })
    await expect(unmet).toHaveText([])
  }
}

async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}
