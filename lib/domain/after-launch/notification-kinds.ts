import type { Kind } from '@/lib/domain/notification-kind'

/** What people are told after launch. */
export const AFTER_LAUNCH_KINDS = {
  'launch.look_back': {
    title: 'It is time to note what happened after launch',
    needs: 'opened',
    mail: 'now',
    verb: 'Note it',
    tell: ({ proposal }) => ({ says: 'It is time to note what became of', thing: proposal?.title ?? '' }),
    path: ({ proposal }) => `/proposals/${proposal?.id}/after-launch`,
  },
} as const satisfies Record<string, Kind>
