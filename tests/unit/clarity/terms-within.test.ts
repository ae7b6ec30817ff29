import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '@/lib/clarity/check'
import { termsWithin } from '@/lib/clarity/terms'
import { NO_CLARITY_CONTEXT } from '@/lib/domain/clarity'

const context = {
  ...NO_CLARITY_CONTEXT,
  names: ['Solutions House', 'House Rules', 'Echo'],
  allowed: ['KPI', 'KPI board', 'run rate'],
  own: [
    { term: 'dispensing unit', plain: 'tray' },
    { term: 'unit', plain: '' },
    { term: 'C++', plain: 'code' },
  ],
}
const WORDS =
  'Solutions House Rules Echo echo KPI kpi board run Rate dispensing unit units C++ synergy leverage the patient WACC , .'.split(
    ' ',
  )

describe('the terms that stand in a text', () => {
  it('find in it all that the whole list finds', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 24 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
        const blocks = texts.map((one, index) => ({ key: `problem.${index}`, part: 'problem' as const, text: one }))
        const narrow = { ...context, ...termsWithin(texts, context) }
        expect(check({ blocks, known: null }, narrow)).toEqual(check({ blocks, known: null }, context))
      }),
    )
  })

  it('are no others, in no other spelling of a name', () => {
    expect(termsWithin(['An echo of KPI  BOARD, and of units.'], context)).toEqual({
      names: [],
      allowed: ['KPI board'],
      own: [],
    })
    expect(termsWithin([], context)).toEqual({ names: [], allowed: [], own: [] })
  })
})
