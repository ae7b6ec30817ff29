import { describe, expect, it } from 'vitest'
import { guestInWords, joinsToDo } from '@/lib/domain/invitation-words'

describe('an invitation to one proposal', () => {
  it('says among all invitations whether they read it or are asked to judge it', () => {
    expect(joinsToDo('Second Bell', false)).toBe('Reads “Second Bell”')
    expect(joinsToDo('Second Bell', true)).toBe('Reviews “Second Bell”')
  })

  it.each([
    [{ asksReview: false, expired: false }, 'Invited as a guest, to read. Works until 7 December'],
    [{ asksReview: true, expired: false }, 'Invited as a guest, to review. Works until 7 December'],
    [{ asksReview: true, expired: true }, 'Invited as a guest, to review. Ran out on 7 December'],
  ])('says it in the proposal too: %o', (invitation, words) => {
    expect(guestInWords(invitation, '7 December')).toBe(words)
  })
})
