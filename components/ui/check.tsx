import type { ComponentProps, ReactNode } from 'react'

type Props = Omit<ComponentProps<'input'>, 'className' | 'children'> & {
  children: ReactNode /** Below, in small grey. */
  detail?: ReactNode
}

/** A tick box (or, with type="radio", one of several) and its words, which are part of the target. */
export function Check({ children, detail, type = 'checkbox', ...rest }: Props) {
  return (
    <label className="check">
      <input {...rest} type={type} />
      <span>
        {children}
        {detail && <small>{detail}</small>}
      </span>
    </label>
  )
}
