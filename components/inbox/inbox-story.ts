import type { PersonCard } from '@/lib/domain/person-card'

/** A notification as the inbox tells it: strings, so that server and browser say the same. */
export type InboxStory = {
  id: string
  actor: PersonCard | null
  /** "made you the owner of", "Second Bell", ". Due tomorrow." */
  says: string
  thing: string
  ending?: string
  quote?: string
  /** Where the person has several workspaces and this is another than the one they are in. */
  elsewhere: string | null
  verb: string | null
  isOwnToDo: boolean
  isNew: boolean
  invitationId: string | null
  when: string
  at: string
}

/** The whole sentence, for those who listen. */
export function storyInWords({ actor, says, thing, ending = '' }: InboxStory): string {
  return `${actor ? `${actor.name} ` : ''}${says} ${thing}${ending}`
}
