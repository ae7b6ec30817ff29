import type { ReactNode } from 'react'

/** Title of a settings page, the fact under it, and at most one action at the right. */
export function SettingsHead({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <header className="sethead">
      <div className="min-w-0">
        <h1 className="h-page">{title}</h1>
        {children && <p className="wrap-anywhere">{children}</p>}
      </div>
      {action}
    </header>
  )
}
