/** Beginnings of a reason, for whoever is stuck. The first three are the story's own questions. */
export const REASON_PROMPTS = [
  'The newspapers wrote …',
  'The first version was too slow because …',
  'Customers did not see why they should …',
  'The number we got most wrong was …',
] as const

/** Eyes to look through. Source: section 2 of the method. */
export const LENSES = [
  { key: 'team', name: 'The team', says: 'We knew in week three. Nobody asked.' },
  { key: 'executives', name: 'The executives', says: 'The numbers never added up.' },
  { key: 'clients', name: 'The customers', says: 'I did not see why I should.' },
  { key: 'community', name: 'Everyone else', says: 'The newspaper had it first.' },
] as const

export const REASON_KINDS = ['tiger', 'paper_tiger', 'elephant'] as const
export type ReasonKind = (typeof REASON_KINDS)[number]

export const KIND_NAMES: Record<ReasonKind, string> = { tiger: 'Tiger', paper_tiger: 'Paper tiger', elephant: 'Elephant' }

export const KIND_MEANINGS: Record<ReasonKind, string> = {
  tiger: 'A real threat.',
  paper_tiger: 'Looks like a threat and is none.',
  elephant: 'What everybody knows and nobody says.',
}
