import { expect, it } from 'vitest'
import { csvLine } from '@/lib/domain/csv'

it.each([
  [['a', 1, null, 'b'], 'a,1,,b'],
  [['one, two', 'says "no"', 'line\nbreak'], '"one, two","says ""no""","line\nbreak"'],
  [['=HYPERLINK("x")', '+44 20', '-1', '@SUM', '\tx'], `"'=HYPERLINK(""x"")",'+44 20,'-1,'@SUM,'\tx`],
])('%j', (cells, line) => {
  expect(csvLine(cells)).toBe(`${line}\r\n`)
})
