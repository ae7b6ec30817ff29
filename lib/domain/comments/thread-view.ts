import type { PersonCard } from '@/lib/domain/person-card'
import type { PartKey } from '@/lib/domain/prfaq'
import type { ThreadAction } from './rulings'

export type CommentView = {
  id: string
  author: PersonCard
  /** With ids for people, see mentions.ts; '' where it was deleted. */
  text: string
  /** ISO, UTC. */
  at: string
  isEdited: boolean
  isDeleted: boolean
  isOwn: boolean
}

export type ChangeView = {
  /** '' proposes to cut the words. */
  replacement: string
  state: 'open' | 'accepted' | 'declined'
  by: PersonCard | null
}

export type ThreadView = {
  id: string
  target: 'selection' | 'section' | 'whole'
  part: PartKey | null
  /** The root of the document: of a selection, or of the question that a thread is about. */
  slot: string | null
  quote: string
  before: string
  after: string
  /** The pinned revision on which it was begun. */
  revision: number | null
  /** 'coming': its mark is on its way into the text. 'cut': its words are gone. */
  anchor: 'none' | 'coming' | 'placed' | 'cut'
  blocks: boolean
  startedById: string
  change: ChangeView | null
  resolved: { by: PersonCard; at: string } | null
  comments: CommentView[]
  /** Why not, by action; null: they may. */
  may: Record<ThreadAction, string | null>
}

export type CommentsView = {
  threads: ThreadView[]
  /** The names of those who are mentioned, by id. */
  people: Record<string, string>
  viewerId: string
  /** Why they may not comment; null: they may. */
  commentReason: string | null
  mayWrite: boolean
  /** Whether a thread that they begin blocks unless they say otherwise. */
  blocksByDefault: boolean
}
