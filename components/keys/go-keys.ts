/** Where "G" and a letter go. */
export const GO_KEYS: readonly { letter: string; href: string; does: string }[] = [
  { letter: 'd', href: '/desk', does: 'Desk' },
  { letter: 'p', href: '/proposals', does: 'All proposals' },
  { letter: 'i', href: '/inbox', does: 'Inbox' },
  { letter: 'e', href: '/examples', does: 'Worked examples' },
  { letter: 'n', href: '/proposals/new', does: 'New proposal' },
]
