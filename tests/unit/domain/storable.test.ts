import { describe, expect, it } from 'vitest'
import { storable } from '@/lib/domain/storable'

describe('what a browser sends', () => {
  it('becomes text that the database can keep, however deep it stands', () => {
    const sent = { reason: 'A\u0000 reason \ud83d', rows: [{ name: 'B\u0000' }, { name: null, count: 2 }], whole: '😀 stays' }
    expect(storable(sent)).toEqual({
      reason: 'A reason \ufffd',
      rows: [{ name: 'B' }, { name: null, count: 2 }],
      whole: '😀 stays',
    })
  })

  it('is otherwise what it was', () => {
    const file = new Blob(['\u0000'])
    expect(storable({ file })).toEqual({ file })
    expect([undefined, null, true, 1].map(storable)).toEqual([undefined, null, true, 1])
  })
})
