'use client'

import { useState } from 'react'
import { AuthLayout } from '@/components/desk/auth-layout'
import { BlankPage } from '@/components/desk/blank-page'
import { Button } from '@/components/ui/button'
import { createFirstWorkspaceAction } from '@/lib/actions/identity'
import { AccountFields } from './account-fields'
import { FormFoot } from './form-foot'
import { useServerForm } from './use-server-form'
import { WorkspaceFields } from './workspace-fields'

/** The first page of an empty installation. The page at the right fills as one types. */
export function FirstRun() {
  const { formProps, errors, message, values, pending } = useServerForm(createFirstWorkspaceAction, () =>
    import('@/lib/domain/workspace').then((inputs) => inputs.CreateFirstWorkspaceInput),
  )
  const [typed, setTyped] = useState({ workspaceName: values.workspaceName ?? '', city: values.city ?? '' })
  return (
    <AuthLayout art={<BlankPage company={typed.workspaceName} city={typed.city} />}>
      <h1>Who writes here?</h1>
      <p>You are the first. You begin as the admin of this workspace.</p>
      <form {...formProps}>
        <WorkspaceFields errors={errors} values={values} onType={setTyped}>
          <AccountFields errors={errors} values={values} />
        </WorkspaceFields>
        <FormFoot message={message}>
          <Button type="submit" variant="go" size="full" busy={pending && 'Creating the workspace'}>
            Create the workspace
          </Button>
        </FormFoot>
      </form>
    </AuthLayout>
  )
}
