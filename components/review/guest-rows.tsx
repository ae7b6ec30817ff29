import { X } from 'lucide-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { inputClass } from '@/components/ui/input-class'

export type GuestRow = { key: number; email: string; required: boolean }

type Props = { rows: readonly GuestRow[]; onRows: (rows: GuestRow[]) => void; error: string | undefined }

/** People from outside, invited by mail: they see this proposal and nothing else, and are asked as soon as they join. */
export function GuestRows({ rows, onRows, error }: Props) {
  const change = (key: number, by: Partial<GuestRow>) => onRows(rows.map((row) => (row.key === key ? { ...row, ...by } : row)))
  const box = useRef<HTMLDivElement>(null)
  const add = () => {
    const key = Math.max(-1, ...rows.map((row) => row.key)) + 1
    // Before the next key, which may be the first letter for it.
    flushSync(() => onRows([...rows, { key, email: '', required: false }]))
    box.current?.querySelector<HTMLElement>(`[data-row="${key}"] input`)?.focus()
  }
  return (
    <div ref={box} className="mt-3">
      {rows.length > 0 && (
        <ul className="askrows">
          {rows.map((row, at) => (
            <li key={row.key} data-row={row.key}>
              <input
                className={inputClass({})}
                type="email"
                autoComplete="off"
                aria-label={`Address of guest ${at + 1}`}
                placeholder="name@company.example"
                value={row.email}
                onChange={({ target }) => change(row.key, { email: target.value })}
              />
              <span className="hint">Sees this proposal alone</span>
              <label className="check">
                <input
                  type="checkbox"
                  checked={row.required}
                  onChange={({ target }) => change(row.key, { required: target.checked })}
                />
                <span>Must approve</span>
              </label>
              <IconButton
                label={`Take guest ${at + 1} off`}
                icon={X}
                onClick={() => onRows(rows.filter(({ key }) => key !== row.key))}
              />
            </li>
          ))}
        </ul>
      )}
      {error && (
        <p className="err" role="alert">
          {error}
        </p>
      )}
      <Button variant="quiet" size="sm" className="-ml-[9px]" onClick={add}>
        Invite a guest by mail
      </Button>
    </div>
  )
}
