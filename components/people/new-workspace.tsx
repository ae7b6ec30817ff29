'use client'

import Link from 'next/link'
import { useState } from 'react'
import { AuthLayout } from '@/components/desk/auth-layout'
import { BlankPage } from '@/components/desk/blank-page'
import { Button } from '@/components/ui/button'
import { createWorkspaceAction } from '@/lib/actions/people'
import { valuesOf } from './check-form'
import { FormFoot } from './form-foot'
import { useCheckedForm } from './use-checked-form'
import { useSending } from './use-sending'
import { WorkspaceFields } from './workspace-fields'

/** A further workspace, for somebody who is signed in. */
export function NewWorkspace() {
  const [typed, setTyped] = useState({ workspaceName: '', city: '' })
  const { send, pending, refusal } = useSending(createWorkspaceAction)
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/workspace').then((inputs) => inputs.CreateWorkspaceInput),
    refusal,
    send: (form) => send(valuesOf(form) as { workspaceName: string; city: string; addresses: string }),
  })
  return (
    <AuthLayout art={<BlankPage company={typed.workspaceName} city={typed.city} />}>
      <h1>Who writes in the new workspace?</h1>
      <form {...formProps}>
        <WorkspaceFields errors={errors} values={{}} onType={setTyped} />
        <FormFoot message={message}>
          <Button type="submit" variant="go" size="full" busy={pending && 'Creating the workspace'}>
            Create the workspace
          </Button>
        </FormFoot>
        <p className="hint">
          <Link href="/desk">Back to the Desk</Link>
        </p>
      </form>
    </AuthLayout>
  )
}
