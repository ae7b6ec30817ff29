import { X } from 'lucide-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { inputClass } from '@/components/ui/input-class'
import type { ReviewerChoice, SuggestedReviewer } from '@/lib/domain/review/seen'

export type AskRow = SuggestedReviewer & { key: number }

type Props = {
  rows: readonly AskRow[]
  onRows: (rows: AskRow[]) => void
  askable: readonly ReviewerChoice[]
  error: string | undefined
}

/** One row a reviewer: who, for which function, and whether they must approve. Rows of the policy's functions stay. */
export function AskRows({ rows, onRows, askable, error }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const change = (key: number, by: Partial<AskRow>) => onRows(rows.map((row) => (row.key === key ? { ...row, ...by } : row)))
  const add = () => {
    const key = Math.max(-1, ...rows.map((row) => row.key)) + 1
    // Before the next key, which may be the first letter for it.
    flushSync(() => onRows([...rows, { key, personId: null, function: null, required: true, byPolicy: false, isStandIn: false }]))
    list.current?.querySelector<HTMLElement>(`[data-row="${key}"] select`)?.focus()
  }
  return (
    <>
      <ul ref={list} className="askrows">
        {rows.map((row, at) => (
          <li key={row.key} data-row={row.key}>
            <PersonSelect
              row={row}
              at={at}
              rows={rows}
              askable={askable}
              onChange={(personId) => change(row.key, { personId, isStandIn: false })}
            />
            <span>{row.function ? `for ${row.function}` : functionsOf(row, askable)}</span>
            {row.byPolicy ? (
              <span className="hint">Must approve</span>
            ) : (
              <label className="check">
                <input
                  type="checkbox"
                  checked={row.required}
                  onChange={({ target }) => change(row.key, { required: target.checked })}
                />
                <span>Must approve</span>
              </label>
            )}
            {row.byPolicy ? (
              <span />
            ) : (
              <IconButton
                label={`Take reviewer ${at + 1} off`}
                icon={X}
                onClick={() => onRows(rows.filter(({ key }) => key !== row.key))}
              />
            )}
            {row.isStandIn && <span className="why">The policy’s first choice cannot judge this, so the stand-in is asked.</span>}
          </li>
        ))}
      </ul>
      {error && (
        <p className="err" role="alert">
          {error}
        </p>
      )}
      <div className="mt-3">
        <Button size="sm" onClick={add}>
          Add a reviewer
        </Button>
      </div>
    </>
  )
}

type SelectProps = {
  row: AskRow
  at: number
  rows: readonly AskRow[]
  askable: readonly ReviewerChoice[]
  onChange: (personId: string | null) => void
}

function PersonSelect({ row, at, rows, askable, onChange }: SelectProps) {
  const isTaken = (id: string) =>
    rows.some((other) => other.key !== row.key && other.personId === id && other.function === row.function)
  return (
    <select
      className={inputClass({})}
      aria-label={row.function ? `Who judges it for ${row.function}` : `Reviewer ${at + 1}`}
      value={row.personId ?? ''}
      onChange={({ target }) => onChange(target.value || null)}
    >
      <option value="">{row.function ? 'Nobody yet' : 'Choose somebody'}</option>
      {askable.map(({ person, why, isGuest }) => (
        <option key={person.id} value={person.id} disabled={why !== null || isTaken(person.id)}>
          {person.name}
          {why ? ` (${why.toLowerCase()})` : isGuest ? ' (guest)' : ''}
        </option>
      ))}
    </select>
  )
}

function functionsOf(row: AskRow, askable: readonly ReviewerChoice[]): string {
  return askable.find(({ person }) => person.id === row.personId)?.functions.join(', ') ?? ''
}
