import type { Visibility } from './proposal'

/** Reviewers are asked when a proposal is submitted; here people are named to write or to read. */
export const NAMEABLE_RELATIONS = ['coauthor', 'reader'] as const
export type NameableRelation = (typeof NAMEABLE_RELATIONS)[number]

/** The relation of that name, or undefined. */
export function nameableRelation(name: unknown): NameableRelation | undefined {
  return NAMEABLE_RELATIONS.find((relation) => relation === name)
}

/** What a proposal is called, in lists, mails and wherever else, until somebody gives it a title. */
export const UNTITLED = 'Untitled proposal'

/** The title that somebody gave; '' while nobody has. */
export function givenTitle(title: string): string {
  return title === UNTITLED ? '' : title
}

/** Names of the four details, in the order of the form. */
export const DETAILS = ['title', 'teamId', 'launchDate', 'engineeringMonths'] as const
export type Detail = (typeof DETAILS)[number]

export const VISIBILITY_NAMES: Record<Visibility, string> = {
  workspace: 'Everybody in the workspace',
  named: 'Only people you name',
}
export const RELATION_NAMES: Record<NameableRelation, string> = { coauthor: 'Co-author', reader: 'Reader' }
