import type { Store } from '@/components/writing/store'
import type { ThreadChoice } from '@/lib/domain/comments/filters'
import type { StartThreadInput } from '@/lib/domain/comments/inputs'
import type { CommentsView } from '@/lib/domain/comments/thread-view'
import type { PartKey } from '@/lib/domain/prfaq'

/** What a new thread is to be about. */
export type Draft =
  | { about: 'selection'; quote: string; part: PartKey | null; isOneBlock: boolean; isChange: boolean }
  | { about: 'section'; part: PartKey; entryId: string | null }
  | { about: 'whole' }

export interface CommentsState {
  view: CommentsView | null
  /** The last question to the server got no answer. */
  isOffline: boolean
  /** The thread in hand. */
  active: string | null
  draft: Draft | null
  /** The words under each thread's mark on this page, from top to bottom; null until the page was read. */
  standing: ReadonlyMap<string, string> | null
  choice: ThreadChoice
}

export const NO_COMMENTS: CommentsState = {
  view: null,
  isOffline: false,
  active: null,
  draft: null,
  standing: null,
  choice: { filter: 'open', part: null },
}

/** The page that comments are shown on: the open text, or a pinned revision. The panel knows no more of it. */
export interface CommentsHost {
  proposalId: string
  /** What is said of a thread whose words do not stand on this page. */
  gone: string
  state: Store<CommentsState>
  /** Words that somebody has begun and not sent, by thread; "new" for a new one. */
  begun: Map<string, string>
  /** Takes a thread in hand and brings its words into view; null puts it down. */
  choose: (threadId: string | null) => void
  /** Begins a thread on what is selected, or on the section where the caret stands. */
  begin: (isChange?: boolean) => void
  setDraft: (draft: Draft | null) => void
  /** The selected words as a draft; null where nothing is selected. */
  selected: () => Draft | null
  /** The section to comment on where nothing is selected. */
  place: () => { part: PartKey; entryId: string | null }
  /** Where the thread begun stands now; null where its words are gone. */
  target: () => StartThreadInput['target'] | null
  /** Asks the server anew. */
  refresh: () => Promise<void>
}
