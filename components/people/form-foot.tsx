import type { ReactNode } from 'react'
import { FormError } from '@/components/ui/form-error'

/** The end of a form: what was wrong with it as a whole, and the button that sends it. */
export function FormFoot({ message, children }: { message: string | null | undefined; children: ReactNode }) {
  return (
    <div className="[&_.err]:mb-3">
      <FormError>{message}</FormError>
      {children}
    </div>
  )
}
