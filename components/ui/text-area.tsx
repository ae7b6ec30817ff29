import type { ComponentProps } from 'react'
import { Field, type FieldText } from './field'
import { type InputLook, inputClass } from './input-class'

type Props = FieldText & InputLook & Omit<ComponentProps<'textarea'>, 'className'>

/** Several lines of text, with their label. Other attributes go to the <textarea>. */
export function TextArea({ label, aside, hint, error, className, serif, inputSize, id, ...rest }: Props) {
  return (
    <Field {...{ label, aside, hint, error, className, id }}>
      {(control) => <textarea rows={3} {...rest} {...control} className={inputClass({ serif, inputSize })} />}
    </Field>
  )
}
