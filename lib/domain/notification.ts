import { AFTER_LAUNCH_KINDS } from '@/lib/domain/after-launch/notification-kinds'
import { LEAVING_KINDS } from '@/lib/domain/leaving/notification-kinds'
import { PREMORTEM_KINDS } from '@/lib/domain/premortem/notification-kinds'
import { REVIEW_KINDS } from '@/lib/domain/review/notification-kinds'
import { MAIL_CHOICES, type MailChoice } from './mail-choice'
import type { Kind, NotificationFacts } from './notification-kind'

export type { NotificationFacts, Told } from './notification-kind'

const title = ({ proposal }: NotificationFacts) => proposal?.title ?? ''
const premortem = ({ proposal, detail }: NotificationFacts) => `/proposals/${proposal?.id}/premortem/${detail.premortemId}`
const review = ({ proposal }: NotificationFacts) => `/proposals/${proposal?.id}/review`
const revision = ({ detail }: NotificationFacts) => `revision ${detail.revision}`
const thread = ({ proposal, detail }: NotificationFacts) => `/proposals/${proposal?.id}/write?thread=${detail.threadId}`
const said = ({ detail }: NotificationFacts) => (typeof detail.say === 'string' && detail.say ? { quote: detail.say } : {})
const write = ({ proposal }: NotificationFacts) => `/proposals/${proposal?.id}/write`

/**
 * Everything that can reach a person, declared once. To add a kind: an entry here, and notify() in the verb that makes it
 * happen; the inbox, the mails, the settings and the digest follow. Keys are kept in the database and in links: they never
 * change. What is held from somebody (another reviewer's verdict, a reason) is not handed to notify() while it is held:
 * leave the actor out and say nothing of it in detail.
 */
export const NOTIFICATION_KINDS = {
  'workspace.invited': {
    title: 'Invitations to a workspace',
    needs: 'settled',
    mail: null,
    verb: 'Join',
    tell: ({ workspace, detail }) => ({
      says: detail.toProposal ? 'invites you to read a proposal at' : 'invites you to',
      thing: workspace,
    }),
    path: () => '/inbox',
  },
  'proposal.handed_over': {
    title: 'A proposal is handed to me',
    needs: 'opened',
    mail: 'now',
    verb: 'Open it',
    tell: (facts) => ({ says: 'made you the owner of', thing: title(facts) }),
    path: write,
  },
  'proposal.coauthor': {
    title: 'I am named a co-author',
    needs: 'opened',
    mail: 'now',
    verb: 'Write with them',
    tell: (facts) => ({ says: 'asks you to write with them:', thing: title(facts) }),
    path: write,
  },
  'proposal.shared': {
    title: 'A proposal is shared with me',
    needs: null,
    mail: 'daily',
    tell: (facts) => ({ says: 'shared a proposal with you:', thing: title(facts) }),
    path: write,
  },
  'proposal.handed_on': {
    title: 'My proposal goes to somebody else',
    needs: null,
    mail: 'daily',
    tell: (facts) => ({ says: 'gave a new owner to', thing: title(facts) }),
    path: write,
  },
  'premortem.invited': {
    title: 'I am invited to a pre-mortem',
    needs: 'opened',
    mail: 'now',
    verb: 'Go there',
    tell: (facts) => ({
      says: 'invites you to imagine the failure of',
      thing: title(facts),
      ...(typeof facts.detail.startsIn === 'string' ? { ending: `, ${facts.detail.startsIn}` } : {}),
    }),
    path: premortem,
  },
  'premortem.risk_owned': {
    title: 'A risk is mine to look after',
    needs: 'opened',
    mail: 'now',
    verb: 'See the risk',
    tell: (facts) => ({ says: 'made you the owner of a risk of', thing: title(facts) }),
    path: premortem,
  },
  'clearance.given': {
    title: 'A proposal that I wrote, judged or asked about is cleared to build',
    needs: null,
    mail: 'now',
    tell: (facts) => ({ says: `started engineering on ${revision(facts)} of`, thing: title(facts) }),
    path: review,
  },
  'clearance.withdrawn': {
    title: 'A lead takes my clearance back',
    needs: 'opened',
    mail: 'now',
    verb: 'See why',
    tell: (facts) => ({
      says: `took back the clearance of ${revision(facts)} of`,
      thing: title(facts),
      quote: String(facts.detail.reason ?? ''),
    }),
    path: review,
  },
  'policy.changed': {
    title: 'The gate asks for something else',
    needs: null,
    mail: 'daily',
    tell: ({ workspace }) => ({ says: 'changed what the gate asks for at', thing: workspace }),
    path: () => '/settings/gate',
  },
  'clearance.ends': {
    title: 'A clearance of mine is about to run out',
    needs: 'opened',
    mail: 'now',
    verb: 'See it',
    tell: (facts) => ({ says: `The clearance of ${revision(facts)} ends on ${facts.detail.day}:`, thing: title(facts) }),
    path: review,
  },
  ...REVIEW_KINDS,
  ...PREMORTEM_KINDS,
  ...AFTER_LAUNCH_KINDS,
  ...LEAVING_KINDS,
  'comment.mentioned': {
    title: 'Somebody mentions me in a comment',
    needs: 'opened',
    mail: 'now',
    verb: 'Answer',
    tell: (facts) => ({ says: 'mentioned you in', thing: title(facts), ...said(facts) }),
    path: thread,
  },
  'comment.replied': {
    title: 'Somebody answers in a discussion of mine',
    needs: null,
    mail: 'daily',
    tell: (facts) => ({ says: 'answered in a discussion of yours in', thing: title(facts), ...said(facts) }),
    path: thread,
  },
} as const satisfies Record<string, Kind>

export type NotificationKind = keyof typeof NOTIFICATION_KINDS

/** Kinds whose mail one may choose, in the order of the settings. */
export const MAILED_KINDS = kinds().filter((kind) => kindOf(kind).mail !== null)

/** Kinds that stand under "Needs you" until they are done. */
export const NEEDING_KINDS = kinds().filter((kind) => kindOf(kind).needs !== null)

/** The declaration of a kind, without its narrow type. */
export function kindOf(kind: NotificationKind): Kind {
  return NOTIFICATION_KINDS[kind]
}

/** A kind as the database keeps it: one that an older or newer version wrote is none. */
export function isNotificationKind(value: unknown): value is NotificationKind {
  return typeof value === 'string' && Object.hasOwn(NOTIFICATION_KINDS, value)
}

/** "Dana Okafor made you the owner of Second Bell.", for mails and for those who listen. */
export function sentenceOf(kind: NotificationKind, facts: NotificationFacts): string {
  const { says, thing, ending = '' } = kindOf(kind).tell(facts)
  const start = facts.actor ?? ''
  const whole = `${start} ${says} ${thing}${ending}`.trim()
  return /[.!?]$/.test(whole) ? whole : `${whole}.`
}

/** How this kind is mailed to somebody who chose this; null where nobody chooses. */
export function mailChoiceOf(kind: NotificationKind, chosen: string | null | undefined): MailChoice | null {
  const { mail } = kindOf(kind)
  return mail === null ? null : (MAIL_CHOICES.find((choice) => choice === chosen) ?? mail)
}

function kinds(): NotificationKind[] {
  return Object.keys(NOTIFICATION_KINDS) as NotificationKind[]
}
