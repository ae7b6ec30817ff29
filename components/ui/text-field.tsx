import type { ComponentProps } from 'react'
import { Field, type FieldText } from './field'
import { type InputLook, inputClass } from './input-class'

type Props = FieldText & InputLook & Omit<ComponentProps<'input'>, 'className'>

/** One line of text, with its label. Other attributes go to the <input>. */
export function TextField({ label, aside, hint, error, className, serif, inputSize, id, ...rest }: Props) {
  return (
    <Field {...{ label, aside, hint, error, className, id }}>
      {(control) => <input {...rest} {...control} className={inputClass({ serif, inputSize })} />}
    </Field>
  )
}
