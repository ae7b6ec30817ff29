import { type ComponentProps, useId } from 'react'
import { type ButtonLook, buttonClass } from './button-class'

type Props = ComponentProps<'button'> &
  ButtonLook & {
    /** What the button says while it works ("Saving"). It keeps its width and does nothing when pressed again. */
    busy?: string | false
    /** Why it cannot be pressed now, as the ruling says it. The button stays in reach of the keyboard. */
    reason?: string
    /** Where the reason already stands on the page, its id; without it the reason is written beside the button. */
    reasonId?: string
  }

/** A button. One that may not act keeps its focus and carries its reason, so that nobody has to guess. */
export function Button({ variant, size, busy = false, reason, reasonId, className, children, type = 'button', ...rest }: Props) {
  const ownId = useId()
  const inert = Boolean(busy) || reason !== undefined
  const button = (
    <button
      {...rest}
      type={inert ? 'button' : type}
      onClick={inert ? undefined : rest.onClick}
      className={buttonClass({ variant, size }, className)}
      aria-disabled={inert || undefined}
      aria-busy={busy ? true : undefined}
      aria-describedby={reason ? (reasonId ?? ownId) : rest['aria-describedby']}
    >
      {busy === false ? children : <BusyWords busy={busy} rest={children} />}
    </button>
  )
  if (!reason || reasonId) return button
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      {button}
      <span className="hint" id={ownId}>
        {reason}
      </span>
    </span>
  )
}

function BusyWords({ busy, rest }: { busy: string; rest: React.ReactNode }) {
  return (
    <span className="btn-words">
      <span className="invisible" aria-hidden="true">
        {rest}
      </span>
      <span>{busy}</span>
    </span>
  )
}
