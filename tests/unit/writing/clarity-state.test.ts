import { describe, expect, it } from 'vitest'
import { keepFindings, showFindings } from '@/components/clarity/clarity-state'
import type { Finding } from '@/lib/domain/clarity'

const finding = (id: string, start = 0) => ({ id, block: 'sections.problem:0', start, end: start + 4, words: 'many' }) as Finding
const shown = (...findings: Finding[]) => showFindings(findings, [])

describe('findings of the next check', () => {
  it('are the objects of the one before where they say the same, so that their rows are not drawn again', () => {
    const before = shown(finding('a'), finding('b', 10))
    const after = keepFindings(before, shown(finding('a'), finding('b', 10), finding('c', 20)))
    expect(after[0]).toBe(before[0])
    expect(after[1]).toBe(before[1])
    expect(after[2]?.key).toBe('c')
  })

  it('are new where words moved or another number stands before them', () => {
    const before = shown(finding('a'), finding('b', 10))
    const after = keepFindings(before, shown(finding('a', 1), finding('new', 5), finding('b', 10)))
    expect(after.map(({ key, number, start }) => [key, number, start])).toEqual([
      ['a', 1, 1],
      ['new', 2, 5],
      ['b', 3, 10],
    ])
  })
})
