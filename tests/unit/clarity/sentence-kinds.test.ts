import { describe, expect, it } from 'vitest'
import { findInSentence } from '@/lib/clarity/find-in-sentence'
import { readText } from '@/lib/clarity/sentence'
import type { SentenceKind } from '@/lib/domain/clarity'
import { foundOf, holdsItsCases, type KindCases } from '@/tests/support/kind-cases'

const CASES: Partial<Record<SentenceKind, KindCases>> = {
  passive: {
    flagged: [
      ['The tray was filled on Monday.', ['was filled']],
      ['It is designed for two hands.', ['is designed']],
      ['Details will be shared in May.', ['be shared']],
      ['The call gets answered at once.', ['gets answered']],
      ['The bell has been rung twice.', ['been rung']],
      ['Lids are still being made.', ['are still being made']],
    ],
    clean: [
      'The shop is located in Leeds.',
      'We are committed to the town.',
      'She is excited about it.',
      'A tray powered by the sun.',
      'He used to be a baker, and he got used to rising early.',
      'The leaves have gone.',
      'Members get unlimited tea.',
      'The counter is closed on Mondays.',
      'He is known for his pies.',
      'The mill is set to open on Monday.',
    ],
  },
  long: {
    flagged: [[`${'word '.repeat(30)}end.`, [`${'word '.repeat(30)}end.`]]],
    clean: [`${'word '.repeat(29)}end.`, `${'word '.repeat(20)}end. ${'Word '.repeat(20)}end.`],
  },
  acronym: {
    flagged: [
      ['The API is new.', ['API']],
      ['Ask the FBO at the gate.', ['FBO']],
      ['Two GPUs run hot.', ['GPUs']],
      ['A CPU and a TMS from Ohio.', ['CPU', 'TMS']],
      ['She is given tPA at once.', ['tPA']],
    ],
    clean: [
      'The return on investment (ROI) is known, and ROI is all they ask about.',
      'The US and the UK agree with the EU on TV and AI.',
      'IBM and UPS are firms.',
      'The ASR-XM radar turns.',
      'Shares of Bell (NYSE:PLAN) rose on 5TH street.',
      'LEEDS, 4 March 2027 — The shop opens.',
      'The NBA final is on TV at 8 p.m. ET.',
      'It runs on iOS and on an iPad.',
    ],
  },
}

describe.each(Object.entries(CASES) as [SentenceKind, KindCases][])('%s', holdsItsCases)

describe('a sentence of two kinds', () => {
  it('carries both', () => {
    expect(foundOf('passive', 'The lamp is designed to wake you.')).toEqual(['is designed'])
    expect(foundOf('vague', 'The lamp is designed to wake you.')).toEqual(['designed to'])
  })
})

describe('acronyms of one text', () => {
  it('are known from the sentence on that explains them', () => {
    const known = new Set<string>()
    const all = (text: string) => readText(text).sentences.flatMap((sentence) => findInSentence(sentence, known))
    expect(all('The KPI fell.').filter(({ kind }) => kind === 'acronym')).toHaveLength(1)
    all('A key performance indicator (KPI) is a number.')
    expect(all('The KPI rose.').filter(({ kind }) => kind === 'acronym')).toHaveLength(0)
  })
})
