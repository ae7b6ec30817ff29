import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { rightsTable } from '@/lib/domain/rights-table'

it('is the table that the README shows', () => {
  const readme = readFileSync('README.md', 'utf8')
  const shown = readme.match(/<!-- rights -->\n([\s\S]*?)\n<!-- \/rights -->/)?.[1]
  expect(shown?.trim()).toBe(rightsTable())
})
