import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'

const AT_ONCE = 50

/** The first rows of a long list, and the button for the next ones; nothing where all are shown. */
export function useFirstRows<T>(rows: readonly T[]): [shown: readonly T[], more: ReactNode] {
  const [most, setMost] = useState(AT_ONCE)
  const left = rows.length - most
  if (left <= 0) return [rows, null]
  const next = Math.min(left, AT_ONCE)
  return [
    rows.slice(0, most),
    <p key="more" className="mt-3">
      <Button size="sm" onClick={() => setMost(most + AT_ONCE)}>
        Show {next} more of {left}
      </Button>
    </p>,
  ]
}
