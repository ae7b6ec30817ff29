import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'

type Props = Omit<ComponentProps<'button'>, 'children'> & {
  label: string
  icon: LucideIcon /** The key that does the same. */
  keys?: string
}

/** A button with a picture for a face and words for a name; 32 px, 40 on narrow screens. */
export function IconButton({ label, icon, keys, className, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames('iconbtn', className)}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      onClick={rest['aria-disabled'] ? undefined : rest.onClick}
    >
      <Icon of={icon} />
    </button>
  )
}
