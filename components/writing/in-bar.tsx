'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { type BarSlotName, barSlotId } from './bar-slot'

/** Draws its children in a slot of the top bar. */
export function InBar({ slot, children }: { slot: BarSlotName; children: ReactNode }) {
  const [host, setHost] = useState<HTMLElement | null>(null)
  useEffect(() => setHost(document.getElementById(barSlotId(slot))), [slot])
  return host && createPortal(children, host)
}
