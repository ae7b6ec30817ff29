'use client'

import { useEffect, useState } from 'react'
import { answered } from '@/components/ui/answered'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Check } from '@/components/ui/check'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { showToast } from '@/components/ui/toast-store'
import { countLeavingAction } from '@/lib/actions/leaving'
import { removeMemberAction } from '@/lib/actions/people'
import type { Member } from './member-row'
import { OwnLeaving, useOwnLeaving } from './own-leaving'
import { useSending } from './use-sending'

type Props = { member: Pick<Member, 'person' | 'isSelf' | 'may'>; mayHandOver: boolean; openLinks: number; onClose: () => void }

/** Removing somebody, or leaving: it reaches another person, so it is asked first; where the rules forbid it, it says why. */
export function RemoveDialog({ member, mayHandOver, openLinks, onClose }: Props) {
  const { person, isSelf, may } = member
  const { send, pending, refusal } = useSending(removeMemberAction)
  const [withdrawLinks, setWithdrawLinks] = useState(true)
  const name = person.name
  const left = useLeaving(person.id, mayHandOver && !isSelf)
  const own = useOwnLeaving(isSelf && may.remove.allowed, false)
  const leaves = left !== null || own.left.length > 0
  const title = isSelf ? 'Leave this workspace?' : `Remove ${name}?`
  const words = isSelf
    ? 'You lose sight of everything in it at once. What you wrote and decided stays. Only a new invitation brings you back.'
    : `${name} loses sight of everything in this workspace at once. What they wrote and decided stays. You can invite them again.`

  const busy = pending ? (isSelf ? 'Leaving' : 'Removing') : isSelf && !own.isKnown && 'Checking'

  function go() {
    send({ personId: person.id, withdrawLinks: openLinks > 0 && withdrawLinks }, () => {
      if (isSelf) return window.location.assign('/')
      showToast(`${name} was removed.`)
      onClose()
    })
  }
  return (
    <Dialog open onClose={onClose} title={title}>
      <p>{may.remove.allowed ? words : may.remove.reason}</p>
      {left && (
        <p className="leaving-warning">
          <b>{left}</b> would be left with nobody.
        </p>
      )}
      <OwnLeaving left={own.left} />
      {may.remove.allowed && !isSelf && openLinks > 0 && (
        <Check
          checked={withdrawLinks}
          onChange={(event) => setWithdrawLinks(event.target.checked)}
          detail={`Whoever has one comes in by it, ${name} too. Invitations by mail to others stay.`}
        >
          {openLinks === 1 ? 'Withdraw the open invitation link' : `Withdraw all ${openLinks} open invitation links`}
        </Check>
      )}
      <FormError>{refusal?.message}</FormError>
      <footer>
        <Button onClick={onClose}>{may.remove.allowed ? 'Cancel' : 'Close'}</Button>
        {leaves && mayHandOver && (
          <ButtonLink variant="go" href={`/settings/members/${person.id}`} prefetch={false}>
            Hand over first
          </ButtonLink>
        )}
        {may.remove.allowed && (
          <Button variant="red-solid" busy={busy} onClick={go}>
            {`${isSelf ? (leaves ? 'Leave' : 'Leave the workspace') : `Remove ${name}`}${leaves ? ' all the same' : ''}`}
          </Button>
        )}
      </footer>
    </Dialog>
  )
}

/** What would be left with nobody, asked when the dialog opens; null while nobody knows, and where nothing would. */
function useLeaving(personId: string, mayAsk: boolean): string | null {
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    if (!mayAsk) return
    void answered(countLeavingAction({ personId })).then((answer) => answer.ok && setWords(answer.value.words || null))
  }, [personId, mayAsk])
  return words
}
