'use client'

import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { signUpByInvitationAction, signUpOpenlyAction } from '@/lib/actions/identity'
import { AccountFields } from './account-fields'
import { FormFoot } from './form-foot'
import { useServerForm } from './use-server-form'

/** An account by invitation. email: whom it was sent to, or null for a link. */
export function InvitedSignUpForm({ token, email }: { token: string; email: string | null }) {
  const { formProps, errors, message, values, pending } = useServerForm(signUpByInvitationAction, () =>
    import('@/lib/domain/invitation').then((inputs) => inputs.SignUpByInvitationInput),
  )
  return (
    <form {...formProps}>
      <input type="hidden" name="token" value={token} />
      <AccountFields errors={errors} values={values} email={email} />
      <FormFoot message={message}>
        <Button type="submit" variant="go" size="full" busy={pending && 'Joining'}>
          Join
        </Button>
      </FormFoot>
    </form>
  )
}

/** An account in a workspace that is open to whoever signs up. */
export function OpenSignUpForm({ workspaces }: { workspaces: readonly { id: string; name: string }[] }) {
  const { formProps, errors, message, values, pending } = useServerForm(signUpOpenlyAction, () =>
    import('@/lib/domain/invitation').then((inputs) => inputs.SignUpOpenlyInput),
  )
  return (
    <form {...formProps}>
      {workspaces.length === 1 ? (
        <input type="hidden" name="workspaceId" value={workspaces[0]?.id} />
      ) : (
        <SelectField label="Workspace" name="workspaceId" defaultValue={values.workspaceId} error={errors.workspaceId}>
          {workspaces.map((workspace) => (
            <option key={workspace.id} value={workspace.id}>
              {workspace.name}
            </option>
          ))}
        </SelectField>
      )}
      <AccountFields errors={errors} values={values} />
      <FormFoot message={message}>
        <Button type="submit" variant="go" size="full" busy={pending && 'Creating your account'}>
          Create your account
        </Button>
      </FormFoot>
    </form>
  )
}
