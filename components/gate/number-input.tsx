import { useId } from 'react'
import { classNames } from '@/components/ui/class-names'

type Props = {
  name: string
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  readOnly: boolean
  before: string
  after: string
}

/** A number inside its sentence: "Warn at 450 words". */
export function NumberInput({ name, value, onChange, error, readOnly, before, after }: Props) {
  const id = useId()
  return (
    <span className="numf">
      <label htmlFor={id}>{before}</label>
      <input
        id={id}
        name={name}
        className={classNames('input', 'input--sm')}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        readOnly={readOnly}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-after${error ? ` ${id}-error` : ''}`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-after`}>{after}</span>
      {error && (
        <span className="err" id={`${id}-error`}>
          {error}
        </span>
      )}
    </span>
  )
}
