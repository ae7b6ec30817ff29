import { classNames } from '@/components/ui/class-names'
import { EXAMPLE_LABEL } from '@/lib/domain/examples/example'

/** What stands on every example and on every part of one. */
export function ExampleLabel({ className }: { className?: string }) {
  return <p className={classNames('exlab', className)}>{EXAMPLE_LABEL}</p>
}
