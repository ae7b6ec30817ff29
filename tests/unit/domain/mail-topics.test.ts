import { expect, it } from 'vitest'
import { byTopic } from '@/lib/domain/mail-topics'
import { MAILED_KINDS } from '@/lib/domain/notification'

it('puts every kind that is mailed under exactly one topic, in the order it came', () => {
  const topics = byTopic(MAILED_KINDS.map((kind) => ({ kind })))
  const kinds = topics.flatMap(({ rows }) => rows.map(({ kind }) => kind))
  expect(kinds.toSorted()).toEqual([...MAILED_KINDS].toSorted())
  expect(topics.map(({ topic }) => topic)).toEqual([
    'Proposals',
    'Comments',
    'Reviews',
    'Pre-mortems and risks',
    'Clearance and launch',
  ])
})

it('leaves out a topic of which there is nothing', () => {
  expect(byTopic([{ kind: 'comment.replied' }])).toEqual([{ topic: 'Comments', rows: [{ kind: 'comment.replied' }] }])
})
