import type { Kind } from '@/lib/domain/notification-kind'

/** What reaches people who take over from somebody who leaves, beside the kinds of what they take over. */
export const LEAVING_KINDS = {
  'premortem.handed_over': {
    title: 'A pre-mortem is mine to run',
    needs: 'opened',
    mail: 'now',
    verb: 'Go there',
    tell: ({ proposal }) => ({ says: 'asks you to run the pre-mortem of', thing: proposal?.title ?? '' }),
    path: ({ proposal, detail }) => `/proposals/${proposal?.id}/premortem/${detail.premortemId}`,
  },
  'member.handed_over': {
    title: 'Keys, invitations or somebody’s place are handed to me',
    needs: null,
    mail: 'now',
    tell: ({ workspace, detail }) => ({ says: `handed you ${detail.what ?? 'something'} at`, thing: workspace }),
    path: () => '/settings/members',
  },
} as const satisfies Record<string, Kind>
