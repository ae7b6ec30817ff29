/** What whoever takes an invitation to one proposal does with it. */
export function joinsToDo(proposalTitle: string, asksReview: boolean): string {
  return `${asksReview ? 'Reviews' : 'Reads'} “${proposalTitle}”`
}

/** An invitation as the proposal itself lists it. day: when it runs out, or ran out. */
export function guestInWords({ asksReview, expired }: { asksReview: boolean; expired: boolean }, day: string): string {
  return `Invited as a guest, to ${asksReview ? 'review' : 'read'}. ${expired ? 'Ran out on' : 'Works until'} ${day}`
}
