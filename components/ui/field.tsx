import { type ReactNode, useId } from 'react'

export type FieldText = {
  label: string
  /** Beside the label, in grey: "You can do this later". */
  aside?: string
  hint?: ReactNode
  /** One sentence that says what to do. */
  error?: string
  className?: string
}

type Control = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

type Props = FieldText & { id?: string; children: (control: Control) => ReactNode }

/** Label above, control, hint or error below, tied together by ids. The control is what `children` makes of them. */
export function Field({ label, aside, hint, error, className, id, children }: Props) {
  const made = useId()
  const control = id ?? made
  const described = [hint && `${control}-hint`, error && `${control}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={className ? `field ${className}` : 'field'}>
      <label className="label" htmlFor={control}>
        {label} {aside && <span className="hint">{aside}</span>}
      </label>
      {children({ id: control, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p className="hint" id={`${control}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="err" id={`${control}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
