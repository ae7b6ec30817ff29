import { expect, it } from 'vitest'
import { listInWords } from '@/lib/domain/list-words'
import { spanInWords } from '@/lib/domain/span'

it.each([
  [[], ''],
  [['Summary'], 'Summary'],
  [['Summary', 'Problem'], 'Summary and Problem'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd'], 'a, b and 2 more'],
])('lists %j as "%s"', (words, told) => {
  expect(listInWords(words)).toBe(told)
})

it.each([
  [30_000, 'one minute'],
  [20 * 60_000, '20 minutes'],
  [5 * 3_600_000, 'five hours'],
  [86_400_000, 'one day'],
  [63 * 86_400_000, 'nine weeks'],
  [300 * 86_400_000, 'ten months'],
])('tells %i ms as "%s"', (ms, told) => {
  expect(spanInWords(new Date(0), new Date(ms))).toBe(told)
})
