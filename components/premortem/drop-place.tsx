'use client'

import { type DragEvent, type ReactNode, useState } from 'react'
import { classNames } from '@/components/ui/class-names'

export const REASON_TYPE = 'application/x-dateline-reason'

type Props = { className: string; onDrop: (reasonId: string) => void; children: ReactNode }

/** A place where a dragged reason may land. Nothing needs dragging: each reason's menu does the same. */
export function DropPlace({ className, onDrop, children }: Props) {
  const [isOver, setOver] = useState(false)
  const carries = (event: DragEvent) => event.dataTransfer.types.includes(REASON_TYPE)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is a short cut; each reason's menu does the same by key.
    <section
      className={classNames(className, isOver && 'is-over')}
      onDragOver={(event) => {
        if (!carries(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={(event) => {
        if (!carries(event)) return
        event.preventDefault()
        setOver(false)
        onDrop(event.dataTransfer.getData(REASON_TYPE))
      }}
    >
      {children}
    </section>
  )
}
