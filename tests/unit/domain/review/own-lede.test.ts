import { expect, it } from 'vitest'
import { type OwnState, ownLede } from '@/lib/domain/review/own-lede'

it.each<[string, boolean, OwnState, boolean, string]>([
  ['who has not judged', true, 'waiting', false, 'Read it first. Then judge revision 4.'],
  ['who judged other text', true, 'stale', false, 'Read what changed. Then judge revision 4.'],
  ['whose rejection counts', true, 'rejected', true, 'Your verdict on revision 4'],
  ['who abstained', true, 'abstained', true, 'Your verdict on revision 4'],
  ['whose stand-in ran out of time', true, 'waiting', true, 'Revision 4 waits for you again.'],
  ['who wrote in it', false, 'barred', false, 'Revision 4 is yours to read, not to judge.'],
])('beside the text %s reads what is true for them', (_, mayJudge, state, given, says) => {
  expect(ownLede({ mayJudge, state, given, revision: 4 })).toBe(says)
})
