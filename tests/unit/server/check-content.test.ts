import { expect, it } from 'vitest'
import { NO_CLARITY_CONTEXT } from '@/lib/domain/clarity'
import { NO_ANSWERS } from '@/lib/domain/five-questions'
import type { BlockJson } from '@/lib/editor/content'
import { checkContent } from '@/lib/server/clarity/check-content'
import { unclearContent } from '@/tests/support/unclear-content'

const WORDS = 'Lorem ipsum dolor sit amet. '
const paragraph = (text: string): BlockJson => ({ type: 'paragraph', content: [{ type: 'text', text }] })

it('reads a text of megabytes for its first hundred pages, so that nobody waits for the rest', () => {
  const content = unclearContent()
  const known = { product: 'Second Bell', company: 'Northgate', answers: NO_ANSWERS, today: '2026-11-25', setAside: {} }
  const sources = { context: NO_CLARITY_CONTEXT, known }
  const { findings } = checkContent(content, sources)
  expect(findings.length).toBeGreaterThan(2)
  const answer = [paragraph(WORDS.repeat(33_000)), paragraph('It leverages a bell.')]
  content.customerFaq = [{ id: 'a', question: 'What is it?', answer }]
  expect(checkContent(content, sources).findings).toEqual(findings)
  content.customerFaq = [{ id: 'a', question: 'What is it?', answer: answer.slice(1) }]
  expect(checkContent(content, sources).findings.length).toBe(findings.length + 1)
})
