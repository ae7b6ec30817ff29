'use client'

import { useEffect, useRef, useState } from 'react'
import { Check } from '@/components/ui/check'
import { inputClass } from '@/components/ui/input-class'
import { startThreadAction } from '@/lib/actions/comments'
import { MOST_CHANGED } from '@/lib/domain/comments/limits'
import { partTitle } from '@/lib/domain/prfaq'
import type { CommentsHost, Draft } from './comments-state'
import { Compose } from './compose'
import { showInPanel } from './show-in-panel'

type Props = { host: CommentsHost; draft: Draft; blocksByDefault: boolean }

/** A thread that is being begun: what it is about, what it says, whether it blocks, and the words that it proposes instead. */
export function NewThread({ host, draft, blocksByDefault }: Props) {
  const box = useRef<HTMLElement>(null)
  const started = useRef<string | null>(null)
  const [blocks, setBlocks] = useState(blocksByDefault)
  const [words, setWords] = useState<string | null>(null)
  const [selection] = useState(() => (draft.about === 'selection' ? draft : host.selected()))
  useEffect(() => showInPanel(box.current), [])
  const isChange = draft.about === 'selection' && draft.isChange
  const replacement = isChange ? (words ?? draft.quote) : null
  const place = draft.about === 'section' ? draft : host.place()
  const send = async (text: string) => {
    const target = host.target()
    if (!target)
      return {
        ok: false as const,
        message: 'These words are gone from the text. Your remark is still here: select others, or comment on the section.',
      }
    const answer = await startThreadAction({ proposalId: host.proposalId, target, text, blocks, replacement })
    if (answer.ok) started.current = answer.value.threadId
    return answer
  }
  // The field stays until what was sent stands in the list, so that the keyboard can go on from there.
  const done = () => {
    host.setDraft(null)
    if (started.current) host.choose(started.current)
  }
  return (
    <section ref={box} className="thread thread--new is-on" aria-label="A new comment">
      {draft.about === 'selection' && (
        <p className="thread-anchor">
          <span className="c is-on">{draft.quote}</span>
        </p>
      )}
      <label className="thread-about">
        <span className="sr-only">About</span>
        <select
          className={inputClass({ inputSize: 'sm' })}
          value={draft.about}
          onChange={({ target }) => {
            if (target.value === 'whole') host.setDraft({ about: 'whole' })
            else if (target.value === 'section') host.setDraft({ about: 'section', part: place.part, entryId: place.entryId })
            else host.setDraft(host.selected() ?? selection)
          }}
        >
          {selection && <option value="selection">On these words</option>}
          <option value="section">On {place.entryId ? 'this question' : partTitle(place.part)}</option>
          <option value="whole">On the whole</option>
        </select>
      </label>
      {isChange && (
        <label className="change-field">
          <span>Write instead</span>
          <textarea
            className={inputClass({ serif: true })}
            rows={2}
            maxLength={MOST_CHANGED}
            value={replacement ?? ''}
            onChange={({ target }) => setWords(target.value)}
          />
          <small className="hint">Leave it empty to propose cutting the words.</small>
        </label>
      )}
      <Compose
        host={host}
        name="new"
        isLabelled
        label={isChange ? 'Why, if it needs saying' : 'Your comment'}
        verb={isChange ? 'Propose' : 'Comment'}
        send={send}
        onDone={done}
        mayBeEmpty={isChange}
      >
        {draft.about === 'selection' && draft.isOneBlock && !isChange && (
          <button
            type="button"
            className="link link--quiet change-link"
            onClick={() => host.setDraft({ ...draft, isChange: true })}
          >
            Propose other words
          </button>
        )}
        <Check checked={blocks} onChange={({ target }) => setBlocks(target.checked)}>
          Blocks the gate until it is resolved
        </Check>
      </Compose>
    </section>
  )
}
