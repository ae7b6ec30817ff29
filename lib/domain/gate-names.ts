/** What the gate asks for, in the order in which it is shown. Source: section 3 of the method. Keys are kept in the database: they never change. */
export const REQUIREMENTS = ['questions', 'sections', 'clear', 'length', 'premortem', 'comments', 'approvals'] as const
export type RequirementKey = (typeof REQUIREMENTS)[number]

/** What a requirement is called in the settings and in the gate. */
export const GATE_NAMES: Readonly<Record<RequirementKey, string>> = {
  questions: 'Three questions answered',
  sections: 'Every section complete',
  clear: 'Clear',
  length: 'Within length',
  premortem: 'Pre-mortem',
  comments: 'Comments resolved',
  approvals: 'Approvals',
}

/** What a requirement asks for, under its name in the settings. */
export const GATE_EFFECTS: Readonly<Record<RequirementKey, string>> = {
  questions: 'Who is the customer, what is their problem, why does it matter to them.',
  sections: 'Nine sections, and the standard questions answered or marked “does not apply”.',
  clear: 'No finding left open. Ignoring one needs a reason, and the reviewers see it.',
  length: 'The press release alone. A long FAQ draws a warning.',
  premortem: 'Held on this proposal, with every top risk owned or accepted by a named person.',
  comments: 'Open comments from reviewers count. Notes to yourself do not.',
  approvals: 'On the revision submitted. Authors and editors of it cannot approve.',
}
