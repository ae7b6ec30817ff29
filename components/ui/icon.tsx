import type { LucideIcon } from 'lucide-react'
import { classNames } from './class-names'

/** A line icon at 16 px (20 on narrow screens, by the control that holds it). Decoration: the control carries the words. */
export function Icon({ of: Shape, className }: { of: LucideIcon; className?: string }) {
  return <Shape className={classNames('icon', className)} strokeWidth={1.6} aria-hidden="true" focusable="false" />
}
