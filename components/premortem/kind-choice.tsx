'use client'

import { setReasonKindAction } from '@/lib/actions/premortem'
import type { BoardReason } from '@/lib/domain/premortem/board'
import { KIND_MEANINGS, KIND_NAMES, REASON_KINDS } from '@/lib/domain/premortem/prompts'
import type { PremortemRoom } from './use-premortem'

/** Tiger, paper tiger or elephant: a group of radios, changed in place. */
export function KindChoice({ view, act, reason }: Pick<PremortemRoom, 'view' | 'act'> & { reason: BoardReason }) {
  const choose = (kind: BoardReason['kind']) =>
    act(
      () => setReasonKindAction({ premortemId: view.id, reasonId: reason.id, kind }),
      (before) => ({
        ...before,
        reasons: before.reasons.map((one) => (one.id === reason.id ? { ...one, kind } : one)),
      }),
    )
  return (
    <fieldset className="kinds">
      <legend className="sr-only">What kind of reason is it?</legend>
      {REASON_KINDS.map((kind) => (
        <label key={kind} title={KIND_MEANINGS[kind]}>
          <input
            type="radio"
            name={`kind-${reason.id}`}
            checked={reason.kind === kind}
            disabled={!view.may.judge.allowed}
            onChange={() => choose(kind)}
          />
          {KIND_NAMES[kind]}
        </label>
      ))}
    </fieldset>
  )
}
