'use client'

import { Search, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { openKeys } from '@/components/keys/open-keys'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { parseQuery } from '@/lib/domain/finding/query'
import { type FindItem, findGroups } from './find-items'
import { FindOption } from './find-option'
import { goTo } from './go-to'
import { useEnter } from './use-enter'
import { useFindings } from './use-findings'

export type FindDialogProps = {
  /** What was typed while this was loading. */
  typed: string
  mayStart: boolean
  onClose: () => void
}

/** Find: one field over a list of results. The field keeps the focus; arrows choose, Enter opens, Escape closes. */
export function FindDialog({ typed: early, mayStart, onClose }: FindDialogProps) {
  const router = useRouter()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState(early)
  const [chosen, setChosen] = useState<number | null>(null)
  const query = parseQuery(typed)
  const { found, answers, state, message, again } = useFindings(typed, query.scope === 'commands')
  // Between two letters the last answer stays; of another scope it does not.
  const isOf = parseQuery(answers).scope === query.scope
  const groups = findGroups(isOf ? found : { proposals: [], places: [], people: [] }, query, mayStart)
  const items = groups.flatMap((group) => group.items)
  const current = Math.min(chosen ?? 0, items.length - 1)
  useModal(dialog)
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })

  const pick = (item: FindItem, newTab: boolean) => {
    if (newTab) return void window.open(item.href, '_blank', 'noopener')
    onClose()
    goTo(item.href, router)
  }
  const enter = useEnter({ typed, state, isChosen: chosen !== null }, items[current], pick)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === '?' && typed === '') {
      event.preventDefault()
      onClose()
      return openKeys()
    }
    const to = moved(event.key, current, items.length)
    if (event.key === 'Enter') enter(event.ctrlKey || event.metaKey)
    else if (to !== null) setChosen(to)
    else return
    event.preventDefault()
  }
  const count = items.filter(({ isOffer }) => !isOffer).length
  const said = state === 'searching' ? '' : sayFound(count, query.text)

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; Escape is the dialog's own.
    <dialog
      ref={dialog}
      className="find"
      aria-label="Find"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="find-box">
        <Icon of={Search} />
        <input
          autoFocus
          role="combobox"
          aria-label="Find proposals, sections, people and commands"
          aria-autocomplete="list"
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={items.length > 0 ? `${id}-${current}` : undefined}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={300}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosen(null)
          }}
          onKeyDown={onKeyDown}
        />
        <span className="key narrow:hidden" aria-hidden="true">
          Esc
        </span>
        <IconButton className="find-close" label="Close" icon={X} onClick={onClose} />
      </div>
      {state === 'offline' && <Banner kind="offline">{message}</Banner>}
      {state === 'failed' && (
        <Banner
          action={
            <Button size="sm" onClick={again}>
              Try again
            </Button>
          }
        >
          {message}
        </Banner>
      )}
      {state === 'shown' && count === 0 && (
        <p className="find-none">Nothing has “{query.text}”. Try fewer words, or the beginning of one.</p>
      )}
      <div className="find-list" id={`${id}-list`} role="listbox" aria-label="Results" aria-busy={state === 'searching'}>
        {groups.map(({ title, serif, items: own }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own.
          <div key={title} role="group" aria-label={title} data-serif={serif || undefined}>
            <p className="find-heading" aria-hidden="true">
              {title}
            </p>
            {own.map((item) => {
              const at = items.indexOf(item)
              return (
                <FindOption
                  key={item.key}
                  id={`${id}-${at}`}
                  item={item}
                  selected={at === current}
                  onPick={(newTab) => pick(item, newTab)}
                  onPoint={() => setChosen(at)}
                />
              )
            })}
          </div>
        ))}
      </div>
      <p className="sr-only" role="status">
        {said}
      </p>
      <Foot />
    </dialog>
  )
}

function Foot() {
  return (
    <p className="find-foot">
      <span>
        <kbd className="key">↑</kbd> <kbd className="key">↓</kbd> move
      </span>
      <span>
        <kbd className="key">&gt;</kbd> commands only
      </span>
      <span>
        <kbd className="key">@</kbd> people only
      </span>
      <span>
        <kbd className="key">?</kbd> all keys
      </span>
    </p>
  )
}

/** Modal while it stands; the focus goes back to where it came from. */
function useModal(dialog: React.RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const element = dialog.current
    const cameFrom = document.activeElement
    element?.showModal()
    // WebKit puts the caret before what was typed early, and the next letters would come before it too.
    const field = element?.querySelector('input')
    field?.setSelectionRange(field.value.length, field.value.length)
    return () => {
      element?.close()
      if (cameFrom instanceof HTMLElement) cameFrom.focus()
    }
  }, [dialog])
}

/** Where a key moves in a list of so many; null when it does not. Round at both ends. */
function moved(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'PageDown') return Math.min(at + 5, count - 1)
  if (key === 'PageUp') return Math.max(at - 5, 0)
  return null
}

function sayFound(count: number, text: string): string {
  if (count === 0) return text ? `Nothing has ${text}.` : ''
  return count === 1 ? 'One result.' : `${count} results.`
}
