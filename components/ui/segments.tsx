type Props<Value extends string> = {
  /** Names the group for those who listen. */
  legend: string
  name: string
  options: readonly { value: Value; label: string }[]
  /** Held from outside; null: none is chosen. */
  value?: Value | null
  defaultValue?: Value
  onChange?: (value: Value) => void
}

/** Two or three choices side by side: a group of radios, so that the arrow keys work by themselves. */
export function Segments<Value extends string>({ legend, name, options, value, defaultValue, onChange }: Props<Value>) {
  return (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={value === undefined ? defaultValue === option.value : undefined}
              onChange={onChange && (() => onChange(option.value))}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
