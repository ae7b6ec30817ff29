import { CircleAlert, Info, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'

type Props = {
  children: ReactNode
  /** error and offline are red and read out at once; calm is news that nobody has to repair. */
  kind?: 'error' | 'offline' | 'calm'
  /** One link or small button: what to do next. */
  action?: ReactNode
}

const ICONS = { error: CircleAlert, offline: WifiOff, calm: Info }

/** Says what happened, that the text is safe, and one thing to do. Never blocks typing. */
export function Banner({ children, kind = 'error', action }: Props) {
  return (
    <div className={classNames('banner', kind === 'calm' && 'banner--calm')} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon of={ICONS[kind]} />
      <span>{children}</span>
      {action}
    </div>
  )
}
