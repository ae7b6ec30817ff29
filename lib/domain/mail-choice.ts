/** When a notification is mailed: at once, in the mail of the next morning, or never. */
export const MAIL_CHOICES = ['now', 'daily', 'never'] as const
export type MailChoice = (typeof MAIL_CHOICES)[number]

export const MAIL_CHOICE_NAMES: Record<MailChoice, string> = { now: 'At once', daily: 'Once a day', never: 'Never' }
