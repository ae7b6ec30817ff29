import { z } from 'zod'
import { InvitationId } from './ids'
import { MAIL_CHOICES } from './mail-choice'
import { MAILED_KINDS } from './notification'

export const NotificationId = z.uuid()

export const OneNotificationInput = z.object({ notificationId: NotificationId })
export type OneNotificationInput = z.infer<typeof OneNotificationInput>

/** aside false: it was put aside by mistake. */
export const PutAsideInput = z.object({ notificationId: NotificationId, aside: z.boolean() })
export type PutAsideInput = z.infer<typeof PutAsideInput>

/** until: what came later was not seen, so it is not marked. */
export const MarkAllReadInput = z.object({ until: z.iso.datetime() })
export type MarkAllReadInput = z.infer<typeof MarkAllReadInput>

export const ChangeMailChoicesInput = z.object({
  choices: z
    .array(z.object({ kind: z.enum(MAILED_KINDS), choice: z.enum(MAIL_CHOICES) }))
    .min(1)
    .max(MAILED_KINDS.length),
})
export type ChangeMailChoicesInput = z.infer<typeof ChangeMailChoicesInput>

/** From a mail; see lib/server/inbox/unsubscribe-token.ts. */
export const UnsubscribeInput = z.object({ token: z.string().min(1).max(500) })
export type UnsubscribeInput = z.infer<typeof UnsubscribeInput>

export const AcceptHereInput = z.object({ invitationId: InvitationId })
export type AcceptHereInput = z.infer<typeof AcceptHereInput>

/** A person's own calendar: there is one, so nothing has to be said. */
export const OwnCalendarInput = z.object({})
