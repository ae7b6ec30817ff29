'use server'

import {
  AcceptHereInput,
  ChangeMailChoicesInput,
  MarkAllReadInput,
  OneNotificationInput,
  PutAsideInput,
  UnsubscribeInput,
} from '@/lib/domain/inbox'
import { action } from '@/lib/server/action'
import { enteringAction, formAction, personAction } from '@/lib/server/identity-action'
import { changeMailChoices } from '@/lib/server/inbox/change-mail-choices'
import { markAllRead, markRead } from '@/lib/server/inbox/mark-read'
import { putAside } from '@/lib/server/inbox/put-aside'
import { unsubscribe } from '@/lib/server/inbox/unsubscribe'
import { acceptHere } from '@/lib/server/people/accept-invitation'

export const markReadAction = action(OneNotificationInput, markRead)
export const markAllReadAction = action(MarkAllReadInput, markAllRead)
export const putAsideAction = action(PutAsideInput, putAside)
export const acceptHereAction = enteringAction(AcceptHereInput, acceptHere)
export const changeMailChoicesAction = personAction(ChangeMailChoicesInput, changeMailChoices)
export const unsubscribeAction = formAction(
  UnsubscribeInput,
  unsubscribe,
  (_, form) => `/unsubscribe/${form.get('token')}?done=1`,
)
