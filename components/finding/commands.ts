import { BookOpen, FileText, Inbox, type LucideIcon, Plus, Settings, UserRound } from 'lucide-react'
import type { Query } from '@/lib/domain/finding/query'
import { wordsOf } from '@/lib/domain/finding/words'

/** keys: what does the same from any page, outside fields. */
export type Command = { label: string; href: string; icon: LucideIcon; keys?: string }

/** What can be done from anywhere: each goes somewhere. */
const COMMANDS: (Command & { start?: true })[] = [
  { label: 'Start a proposal', href: '/proposals/new', icon: Plus, start: true, keys: 'G N' },
  { label: 'Open the Desk', href: '/desk', icon: FileText, keys: 'G D' },
  { label: 'List all proposals', href: '/proposals', icon: FileText, keys: 'G P' },
  { label: 'List archived proposals', href: '/proposals?status=archived', icon: FileText },
  { label: 'Open the inbox', href: '/inbox', icon: Inbox, keys: 'G I' },
  { label: 'Open a worked example', href: '/examples', icon: BookOpen, keys: 'G E' },
  { label: 'Open your profile', href: '/settings/profile', icon: UserRound },
  { label: 'Open the settings', href: '/settings', icon: Settings },
]

/** The commands that fit: every word begins one of theirs. Without words the first two, or all where only commands are asked for. */
export function findCommands({ scope, words, beginning }: Query, mayStart: boolean): Command[] {
  if (scope === 'people') return []
  const typed = [...words, ...(beginning ? [beginning] : [])]
  const all = COMMANDS.filter(({ start }) => mayStart || !start)
  if (typed.length === 0) return scope === 'commands' ? all : all.slice(0, 3)
  return all.filter(({ label }) => typed.every((word) => wordsOf(label).some((own) => own.startsWith(word))))
}

/** To start a proposal under the name that was typed; null where that is none, or nobody's business here. */
export function offerToStart({ scope, text }: Query, mayStart: boolean): Command | null {
  const title = text.replace(/\s+/gu, ' ')
  if (!mayStart || scope !== 'all' || !/[\p{L}\p{N}]/u.test(title) || title.length > 120) return null
  return { label: `Start a proposal called “${title}”`, href: `/proposals/new?title=${encodeURIComponent(title)}`, icon: Plus }
}
