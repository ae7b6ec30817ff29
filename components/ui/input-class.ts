import { classNames } from './class-names'

export type InputLook = {
  /** sm 30 px (inside tables), md 34. */
  inputSize?: 'sm' | 'md'
  /** For words that readers will read. */
  serif?: boolean
}

/** The classes of a field, also for controls that bring no label of their own. */
export function inputClass({ inputSize = 'md', serif = false }: InputLook = {}): string {
  return classNames('input', inputSize !== 'md' && `input--${inputSize}`, serif && 'input--serif')
}
