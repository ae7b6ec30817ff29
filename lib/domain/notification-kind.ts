import type { MailChoice } from './mail-choice'

/**
 * What the sentence of a notification may need. Everything is read when it is told, never stored: a title that changes is
 * told as it is now. detail holds what only the verb knew (a number, a due day), as it handed it to notify().
 */
export type NotificationFacts = {
  /** The actor's name, where there is one and the viewer may know it. */
  actor: string | null
  workspace: string
  proposal: { id: string; title: string } | null
  detail: Record<string, unknown>
}

/** One sentence around one link: "Dana Okafor", "made you the owner of", "Second Bell", ". Words of a person's own stand beneath." */
export type Told = { says: string; thing: string; ending?: string; quote?: string }

export type Kind = {
  /** The row of the settings. */
  title: string
  /**
   * Null: it is for you to know. Else it needs you: until you open it, put it aside or, 'settled', until a verb says that
   * it is done (settleNotifications), whatever you opened.
   */
  needs: 'opened' | 'settled' | null
  /** How it is mailed until somebody chooses otherwise; null: it has a mail of its own, which nobody chooses. */
  mail: MailChoice | null
  /** On its button, where it needs you. */
  verb?: string
  tell: (facts: NotificationFacts) => Told
  /** Where its link leads, within the product. */
  path: (facts: NotificationFacts) => string
}
