'use client'

import { MessageSquarePlus } from 'lucide-react'
import { useCallback } from 'react'
import { Button } from '@/components/ui/button'
import { Galley } from '@/components/ui/galley'
import { Icon } from '@/components/ui/icon'
import { useStore } from '@/components/writing/store'
import { chooseThreads, type ThreadFilter } from '@/lib/domain/comments/filters'
import type { ThreadView } from '@/lib/domain/comments/thread-view'
import { PART_KEYS, type PartKey, partTitle } from '@/lib/domain/prfaq'
import type { CommentsHost } from './comments-state'
import { NewThread } from './new-thread'
import { ThreadRow } from './thread-row'

type Props = { host: CommentsHost }

/** The comments beside a page: what is open, what blocks, and what was resolved. */
export default function CommentsPanel({ host }: Props) {
  const view = useStore(host.state, (state) => state.view)
  const isOffline = useStore(host.state, (state) => state.isOffline)
  const draft = useStore(host.state, (state) => state.draft)
  const active = useStore(host.state, (state) => state.active)
  const standing = useStore(host.state, (state) => state.standing)
  const choice = useStore(host.state, (state) => state.choice)
  const onChoose = useCallback((id: string) => host.choose(id), [host])
  if (!view)
    return isOffline ? <Failed onRetry={() => void host.refresh()} /> : <Galley label="Fetching the comments" lines={4} />
  const shown = chooseThreads(view.threads, choice, view.viewerId, standing ? [...standing.keys()] : [])
  const open = view.threads.filter(({ resolved }) => !resolved)
  const resolved = view.threads.length - open.length
  const isResolved = choice.filter === 'resolved'
  const select = (filter: ThreadFilter, part: PartKey | null = choice.part) => host.state.set({ choice: { filter, part } })
  return (
    <div className="comments">
      <div className="comments-head">
        <p className="lede">{isResolved ? `${inWords(resolved)} resolved` : `${inWords(open.length)} open`}</p>
        {(resolved > 0 || isResolved) && (
          <button type="button" className="link link--quiet" onClick={() => select(isResolved ? 'open' : 'resolved', null)}>
            {isResolved ? 'Show what is open' : `Show ${resolved} resolved`}
          </button>
        )}
      </div>
      {view.commentReason !== null && <p className="hint">{view.commentReason}</p>}
      {isOffline && <p className="hint">No connection. These comments may have changed since. What you began is still here.</p>}
      {draft && view.commentReason === null && (
        <NewThread
          key={draft.about === 'selection' ? draft.quote : ''}
          host={host}
          draft={draft}
          blocksByDefault={view.blocksByDefault}
        />
      )}
      <div className="comments-bar">
        {view.commentReason === null && !draft && (
          <Button size="sm" onClick={() => host.begin()}>
            <Icon of={MessageSquarePlus} />
            New comment
          </Button>
        )}
        {!isResolved && open.length > 1 && <Filters choice={choice} open={open} onSelect={select} />}
      </div>
      {shown.length === 0 && <p className="hint comments-none">{emptyWords(view.threads.length, choice.filter)}</p>}
      <ul aria-label={isResolved ? 'Resolved comments' : 'Open comments'}>
        {shown.map((thread) => (
          <ThreadRow
            key={thread.id}
            host={host}
            thread={thread}
            people={view.people}
            standing={standing === null ? undefined : (standing.get(thread.id) ?? null)}
            isOn={thread.id === active}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </div>
  )
}

type FilterProps = {
  choice: { filter: ThreadFilter; part: PartKey | null }
  open: readonly ThreadView[]
  onSelect: (filter: ThreadFilter, part?: PartKey | null) => void
}

const FILTER_NAMES = { open: 'All', mine: 'Mine', blocking: 'Blocking' } as const

function Filters({ choice, open, onSelect }: FilterProps) {
  const parts = PART_KEYS.filter((key) => open.some(({ part }) => part === key))
  return (
    <>
      <fieldset>
        <legend className="sr-only">Which comments</legend>
        <div className="seg seg--sm">
          {(['open', 'mine', 'blocking'] as const).map((filter) => (
            <label key={filter}>
              <input type="radio" name="comments-filter" checked={choice.filter === filter} onChange={() => onSelect(filter)} />
              {FILTER_NAMES[filter]}
            </label>
          ))}
        </div>
      </fieldset>
      {parts.length > 1 && (
        <select
          className="input input--sm"
          aria-label="Section"
          value={choice.part ?? ''}
          onChange={({ target }) => onSelect(choice.filter, target.value === '' ? null : (target.value as PartKey))}
        >
          <option value="">Every section</option>
          {parts.map((key) => (
            <option key={key} value={key}>
              {partTitle(key)}
            </option>
          ))}
        </select>
      )}
    </>
  )
}

function Failed({ onRetry }: { onRetry: () => void }) {
  return (
    <>
      <p className="lede mb-2">The comments did not come.</p>
      <p className="hint mb-3">Your text is safe and you can go on writing.</p>
      <Button size="sm" onClick={onRetry}>
        Try again
      </Button>
    </>
  )
}

function emptyWords(all: number, filter: ThreadFilter): string {
  if (filter === 'resolved') return 'Nobody has resolved a comment yet.'
  if (filter === 'mine') return 'No open comment of yours here.'
  if (filter === 'blocking') return 'No comment here holds up the gate.'
  return all === 0 ? 'Select words in the text to comment on them, or comment on a section.' : 'No open comment here.'
}

const NUMBERS = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

function inWords(count: number): string {
  return NUMBERS[count] ?? String(count)
}
