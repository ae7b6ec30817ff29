import type { ComponentProps } from 'react'
import { Field, type FieldText } from './field'
import { type InputLook, inputClass } from './input-class'

type Props = FieldText & InputLook & Omit<ComponentProps<'select'>, 'className'>

/** A choice of one, with its label; <option>s are the children. Other attributes go to the <select>. */
export function SelectField({ label, aside, hint, error, className, serif, inputSize, id, children, ...rest }: Props) {
  return (
    <Field {...{ label, aside, hint, error, className, id }}>
      {(control) => (
        <select {...rest} {...control} className={inputClass({ serif, inputSize })}>
          {children}
        </select>
      )}
    </Field>
  )
}
