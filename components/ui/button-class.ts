import { classNames } from './class-names'

export type ButtonLook = {
  /** go: the one filled blue button of a region. outline: everything else. red: opens a rejection. red-solid: ends one. */
  variant?: 'outline' | 'go' | 'red' | 'red-solid' | 'quiet'
  /** sm 28 px, md 32, lg 40 (forms and docks), full: 40 and as wide as the form. Narrow screens make all at least 40. */
  size?: 'sm' | 'md' | 'lg' | 'full'
}

/** The classes of a button, for links and labels that look like one. */
export function buttonClass({ variant = 'outline', size = 'md' }: ButtonLook = {}, className?: string): string {
  return classNames('btn', variant !== 'outline' && `btn--${variant}`, size !== 'md' && `btn--${size}`, className)
}
